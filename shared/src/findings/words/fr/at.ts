import type { Ref } from '../../finding.ts'
import type { Say } from '../wording/say.ts'

/** "à Cenon", "dans le territoire « Rive droite »"; of no place, "dans toute la région". */
export const at = (place: Ref | null, say: Say): string => {
  if (!place) return 'dans toute la région'
  return place.noun === 'territory' ? `dans le territoire « ${say.name(place)} »` : `à ${say.name(place)}`
}
