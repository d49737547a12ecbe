import './public-page.css'
import { tellHeight } from './frame-height.ts'
import { startLive } from './live.ts'
import { watchMaps } from './map-when-seen.ts'
import { solveProofs } from './solve-proof.ts'

// Whatever fails here, the page that the service sent stays as it is: complete.
if (document.documentElement.classList.contains('embed')) tellHeight()
startLive()
watchMaps()
solveProofs()
for (const field of document.querySelectorAll<HTMLTextAreaElement>('[data-copy]'))
  field.addEventListener('focus', () => field.select())
