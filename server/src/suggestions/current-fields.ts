import type { ReadTrx } from '@atlas/db/tenancy'
import type { Organisation } from '@atlas/shared/organisations'
import {
  isListKey,
  placeOf,
  type SuggestedFields,
  type SuggestedListKey,
  suggestedPlaceKeys,
  wordsOf,
} from '@atlas/shared/suggestions/suggested-fields'
import { matchPlaces } from '@atlas/shared/suggestions/three-way'

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
