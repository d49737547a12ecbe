import type { ReadArea } from './geojson-names.ts'

/** What the service takes at once: so many areas, and so many characters of them. */
const [maxAreas, maxCharacters] = [200, 6_000_000]

/** Areas in their order, in as few portions as the service takes; one that is too large is a portion of its own. */
export function portionsOf(areas: readonly ReadArea[]): ReadArea[][] {
  const portions: ReadArea[][] = []
  let room = 0
  for (const area of areas) {
    const size = JSON.stringify(area).length
    const last = portions.at(-1)
    if (last && last.length < maxAreas && size <= room) {
      last.push(area)
      room -= size
    } else {
      portions.push([area])
      room = maxCharacters - size
    }
  }
  return portions
}
