import type { Organisation, OrganisationUpdate } from '@atlas/shared/organisations'
import {
  isListKey,
  placeOf,
  type SuggestedFields,
  type SuggestedListKey,
  suggestedPlaceKeys,
  wordsOf,
} from '@atlas/shared/suggestions/suggested-fields'
import { applyPlace, applySets, matchPlaces } from '@atlas/shared/suggestions/three-way'
import { type CodeLists, currentFields } from './current-fields.ts'

type Suggested = { base: SuggestedFields; proposed: SuggestedFields }

/**
 * What taking over some fields of a suggestion changes in an organisation.
 * @param organisation as it stands; undefined where it is a new one
 */
export function updateOf(
  organisation: Organisation | undefined,
  { base, proposed }: Suggested,
  fields: readonly string[],
  lists: CodeLists,
): OrganisationUpdate {
  const now = organisation ? currentFields(organisation, { base, proposed }, lists) : {}
  const update: Record<string, unknown> = {}
  const chosen = Object.entries(proposed).filter(([key]) => fields.includes(key))
  for (const [key, value] of chosen) {
    const words = wordsOf(key)
    if (words) {
      const before = (update[words.part] ?? organisation?.[words.part] ?? {}) as Record<string, string>
      const { [words.language]: _, ...others } = before
      update[words.part] = value === '' ? others : { ...before, [words.language]: value }
    } else if (isListKey(key)) {
      const codes = applySets(base[key] ?? [], now[key] ?? [], value)
      Object.assign(update, listUpdate(key, codes, organisation, lists))
    } else if (placeOf(key) === undefined) update[key] = value === '' ? null : value
  }
  const places = chosen.filter(([key]) => placeOf(key) !== undefined)
  if (places.length > 0) update.locations = locationsOf(organisation, { base, proposed }, places, now)
  return update
}

function listUpdate(
  key: SuggestedListKey,
  codes: readonly string[],
  organisation: Organisation | undefined,
  lists: CodeLists,
): Partial<OrganisationUpdate> {
  // What has no code any more, or never had one in the edition, stays as it is.
  const ids = codes.flatMap((code) => lists[key].idOf.get(code) ?? [])
  if (key === 'sectors') return { sectorIds: ids }
  if (key === 'actorKinds') return { actorKindIds: ids }
  const known = organisation?.needs ?? []
  return {
    needs: ids.map((needId) => known.find((each) => each.needId === needId) ?? { needId, formality: null }),
  }
}

/**
 * All places of an organisation, those changed that a suggestion is about. One whose street or town has become another
 * waits to be placed on the map again: its point is where it was.
 */
function locationsOf(
  organisation: Organisation | undefined,
  { base }: Suggested,
  places: readonly [string, string | string[]][],
  now: SuggestedFields,
): OrganisationUpdate['locations'] {
  const matched = matchPlaces(base, organisation?.locations ?? [])
  const changes = places.map(([key, value]) => {
    const location = matched[placeOf(key) ?? 0]
    const lines = applyPlace(base[key] ?? [], now[key] ?? [], value)
    const place = Object.fromEntries(suggestedPlaceKeys.map((part, line) => [part, lines[line] ?? '']))
    const stays =
      location !== undefined && location.address === place.address && location.locality === place.locality
    return {
      id: location?.id,
      place: { ...place, ...(!stays && { point: null }) },
      isLeft: lines.some(Boolean),
    }
  })
  // One of which nothing is left is a place that is no more.
  const own = (organisation?.locations ?? []).flatMap(({ id }) => {
    const change = changes.find((each) => each.id === id)
    return !change ? { id } : change.isLeft ? { id, ...change.place } : []
  })
  return [...own, ...changes.flatMap(({ id, place, isLeft }) => (id === undefined && isLeft ? place : []))]
}
