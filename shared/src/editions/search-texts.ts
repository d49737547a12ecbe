import { fold } from '../names.ts'
import { locationLineKeys } from '../organisation-fields/location-fields.ts'
import type { Edition } from './edition.ts'

const known = new WeakMap<Edition, string[]>()

/** What is searched of each organisation; an edition never changes. */
export function searchTexts(edition: Edition): string[] {
  const found =
    known.get(edition) ??
    edition.organisations.map(({ names, descriptions, places }) =>
      fold(
        [
          ...Object.values(names),
          ...Object.values(descriptions),
          ...places.flatMap((place) => locationLineKeys.map((key) => place[key])),
        ].join(' '),
      ),
    )
  known.set(edition, found)
  return found
}
