import type { OrganisationRecord } from './read-organisation.ts'

/** One organisation of two rows: lists are joined, of all else the first row that says anything says it. */
export function joinRecords(first: OrganisationRecord, second: OrganisationRecord): OrganisationRecord {
  const both = <T>(one: readonly T[] = [], other: readonly T[] = []) => [...new Set([...one, ...other])]
  const lists = {
    sectors: both(first.sectors, second.sectors),
    partners: both(first.partners, second.partners),
    locations: [...first.locations, ...second.locations],
  }
  const ids = (['needIds', 'beneficiaryNeedIds', 'actorKindIds'] as const).flatMap((key) =>
    first[key] || second[key] ? [[key, both(first[key], second[key])] as const] : [],
  )
  return { ...second, ...first, ...Object.fromEntries(ids), ...lists }
}
