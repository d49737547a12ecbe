import type { ReadTrx } from '@atlas/db/tenancy'
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

/** Ids and codes of what an organisation can have some of, each way. */
export type CodeLists = Record<
  SuggestedListKey,
  { codeOf: ReadonlyMap<string, string>; idOf: ReadonlyMap<string, string> }
>

export async function readCodeLists(trx: ReadTrx): Promise<CodeLists> {
  const lists = {
    sectors: await trx.selectFrom('sector').select(['id', 'code']).execute(),
    needs: await trx.selectFrom('need').select(['id', 'code']).execute(),
    actorKinds: await trx.selectFrom('actorKind').select(['id', 'code']).execute(),
  }
  return {
    sectors: bothWays(lists.sectors),
    needs: bothWays(lists.needs),
    actorKinds: bothWays(lists.actorKinds),
  }
}

const bothWays = (rows: readonly { id: string; code: string }[]) => ({
  codeOf: new Map(rows.map(({ id, code }) => [id, code])),
  idOf: new Map(rows.map(({ id, code }) => [code, id])),
})

const idsOf = (organisation: Organisation): Record<SuggestedListKey, readonly string[]> => ({
  sectors: organisation.sectorIds,
  needs: organisation.needs.map(({ needId }) => needId),
  actorKinds: organisation.actorKindIds,
})

/** What an organisation has of a list, by their codes. */
export const codesOf = (organisation: Organisation, key: SuggestedListKey, lists: CodeLists): string[] =>
  idsOf(organisation)
    [key].flatMap((id) => lists[key].codeOf.get(id) ?? [])
    .sort()

/** The fields of a suggestion as they stand in the organisation now. */
export function currentFields(
  organisation: Organisation,
  { base, proposed }: { base: SuggestedFields; proposed: SuggestedFields },
  lists: CodeLists,
): SuggestedFields {
  const places = matchPlaces(base, organisation.locations)
  return Object.fromEntries(
    Object.keys(proposed).map((key) => {
      const words = wordsOf(key)
      if (words) return [key, organisation[words.part][words.language] ?? '']
      if (isListKey(key)) return [key, codesOf(organisation, key, lists)]
      const at = placeOf(key)
      if (at === undefined) return [key, (organisation[key as keyof Organisation] as string | null) ?? '']
      const place = places[at]
      return [key, place ? suggestedPlaceKeys.map((part) => place[part]) : []]
    }),
  )
}

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
    const [address = '', postcode = '', locality = ''] = applyPlace(base[key] ?? [], now[key] ?? [], value)
    const stays = location?.address === address && location.locality === locality
    return { id: location?.id, place: { address, postcode, locality, ...(!stays && { point: null }) } }
  })
  // One of which nothing is left is a place that is no more.
  const said = ({ address, postcode, locality }: (typeof changes)[number]['place']) =>
    Boolean(address || postcode || locality)
  const own = (organisation?.locations ?? []).flatMap(({ id }) => {
    const change = changes.find((each) => each.id === id)
    return !change ? { id } : said(change.place) ? { id, ...change.place } : []
  })
  return [...own, ...changes.flatMap(({ id, place }) => (id === undefined && said(place) ? place : []))]
}
