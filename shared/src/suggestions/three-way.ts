import type { Location } from '../organisations.ts'
import {
  fieldOrder,
  isListKey,
  isSame,
  placeOf,
  type SuggestedFields,
  suggestedPlaceKeys,
} from './suggested-fields.ts'

/** `change`: can be taken over; `same`: stands there already; `conflict`: has become something else since the edition. */
export const fieldStates = ['change', 'same', 'conflict'] as const
type FieldState = (typeof fieldStates)[number]

type Value = string | string[]

/** A field of a suggestion as the edition has it, as it stands now, and as it is suggested. */
export type FieldDifference = { key: string; base: Value; now: Value; proposed: Value; state: FieldState }

/**
 * What a suggestion would change, field by field.
 * @param now of the organisation as it stands; empty where there is none yet
 */
export const compareThreeWays = (
  base: SuggestedFields,
  now: SuggestedFields,
  proposed: SuggestedFields,
): FieldDifference[] =>
  Object.entries(proposed)
    .sort(([one], [other]) => fieldOrder(one) - fieldOrder(other))
    .map(([key, wanted]) => {
      const blank = Array.isArray(wanted) ? [] : ''
      const sides = { base: base[key] ?? blank, now: now[key] ?? blank, proposed: wanted }
      return { key, ...sides, state: stateOf(key, sides) }
    })

function stateOf(key: string, { base, now, proposed }: Omit<FieldDifference, 'key' | 'state'>): FieldState {
  if (placeOf(key) !== undefined) return placeState(base, now, proposed)
  if (isListKey(key)) return isSame(applySets(base, now, proposed), now) ? 'same' : 'change'
  if (isSame(now, proposed)) return 'same'
  return isSame(now, base) ? 'change' : 'conflict'
}

/** An edition may tell less of a place than there is: only what is to be another has to be as it was. */
function placeState(base: Value, now: Value, proposed: Value): FieldState {
  const wanted = suggestedPlaceKeys.map((_, at) => at).filter((at) => base[at] !== proposed[at])
  if (wanted.every((at) => now[at] === proposed[at])) return 'same'
  return wanted.some((at) => now.length > 0 && base[at] && now[at] !== base[at]) ? 'conflict' : 'change'
}

/** Of a list, what the suggestion adds and takes away is done to what stands now: both sides keep their word. */
export function applySets(base: Value, now: Value, proposed: Value): string[] {
  const added = [...proposed].filter((code) => !base.includes(code))
  const removed = [...base].filter((code) => !proposed.includes(code))
  return [...new Set([...now, ...added])].filter((code) => !removed.includes(code)).sort()
}

/** A place with the parts that a suggestion says otherwise. */
export const applyPlace = (base: Value, now: Value, proposed: Value): string[] =>
  suggestedPlaceKeys.map((_, at) => (proposed[at] !== base[at] ? proposed[at] : now[at]) ?? '')

/**
 * Which of the places that stand now those of the edition are: the first that says all that the edition told of it, or
 * the one at the same position where none does.
 */
export function matchPlaces(base: SuggestedFields, locations: readonly Location[]): (Location | undefined)[] {
  const told = Object.entries(base)
    .filter(([key, value]) => placeOf(key) !== undefined && [...value].some(Boolean))
    .map(([, value]) => [...value])
  const left = new Set(locations)
  const found = told.map((parts) => {
    const location = [...left].find((each) =>
      suggestedPlaceKeys.every((key, at) => !parts[at] || each[key] === parts[at]),
    )
    if (location) left.delete(location)
    return location
  })
  return found.map((location, at) => {
    const beside = locations[at]
    return location ?? (told.length === locations.length && beside && left.has(beside) ? beside : undefined)
  })
}
