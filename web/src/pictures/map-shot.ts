import type { Dataset } from '@atlas/shared/dataset'
import type { Picture } from '@atlas/shared/documents/blocks'
import { legend, mark, sectorEntries } from './legend.ts'
import { type PictureTheme, picture, stripes } from './picture.ts'

/** A canvas as it is seen: its pixels as the address of an image, and how large it is on the page. */
export type Shot = { url: string; width: number; height: number }

type Wish = {
  theme: PictureTheme
  sectorName: (sector: number) => string
  words: { missing: string; noSector: string }
}

/** The map as it is seen, with the legend of its signs below. */
export function shotPicture({ url, width, height }: Shot, { sectors }: Dataset, wish: Wish): Picture {
  const { theme, words } = wish
  const entries = [
    ...sectorEntries(sectors, wish.sectorName, theme, words.noSector),
    {
      sign: mark({ sector: 0, colour: theme.hole, radius: 5.5, theme, stripes: 'missing' }),
      words: words.missing,
    },
  ]
  const foot = legend(entries, { top: height + 8, width, margin: 8, theme })
  return picture(
    width,
    Math.ceil(height + 8 + foot.height + 6),
    `<defs>${stripes('missing', theme.hole, { gap: 4, width: 1.5 })}</defs><image href="${url}" width="${width}" height="${height}"/>${foot.body}`,
  )
}
