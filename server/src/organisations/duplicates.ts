import type { ReadTrx } from '@atlas/db/tenancy'
import { array } from '@atlas/db/values'
import { DuplicateIndex, fewBuckets } from '@atlas/shared/exchange/duplicates'
import { type Likeness, plainWebsite } from '@atlas/shared/exchange/likeness'
import type { OrganisationDuplicate } from '@atlas/shared/merging/merge'
import type { Organisation } from '@atlas/shared/organisations'
import { numberKey } from '@atlas/shared/registers'
import { type RawBuilder, sql } from 'kysely'
import { readOrganisations } from './queries.ts'
import { searchOrganisations } from './search.ts'

/** So many are looked at more closely for each name of the one that is asked about. */
const maxAlike = 50

/**
 * Organisations that may be the same as one, likeliest first, by the measure of imports. It is taken of those that have a
 * name alike, the same website or the same number of a register.
 */
export async function findDuplicates(
  trx: ReadTrx,
  one: Organisation,
  limit: number,
): Promise<OrganisationDuplicate[]> {
  const named: { id: string }[] = []
  for (const name of Object.values(one.names))
    named.push(...(await searchOrganisations(trx, { name, limit: maxAlike })))
  const ids = new Set([...named, ...(await sharingReferences(trx, one))].map(({ id }) => id))
  ids.delete(one.id)
  const others = await readOrganisations(trx, [...ids])
  const index = new DuplicateIndex(fewBuckets)
  for (const other of others) index.add(likenessOf(other))
  return index.add(likenessOf(one), limit).matches.flatMap(({ number, similarity, certain, reasons }) => {
    const other = others[number]
    if (!other) return []
    const { id, names, status, locations } = other
    const locality = locations.find((place) => place.locality !== '')?.locality ?? null
    return { id, names, status, locality, similarity, certain, reasons }
  })
}

const likenessOf = ({ names, locations, website, identifiers }: Organisation): Likeness => ({
  names: Object.values(names),
  localities: locations.flatMap(({ locality }) => locality || []),
  addresses: locations.flatMap(({ address }) => address || []),
  points: locations.flatMap(({ point }) => (point ? [point] : [])),
  website,
  identifiers,
})

/** Those with its website or one of its numbers; how these are written differs from one list to the next. */
function sharingReferences(trx: ReadTrx, { website, identifiers }: Organisation): Promise<{ id: string }[]> {
  const sites = website === null ? [] : [plainWebsite(website)]
  const plainSite = sql<string>`regexp_replace(regexp_replace(lower(website), '^https?://(www\\.)?', ''), '/$', '')`
  const number: RawBuilder<string> = sql`
    lower(value->>'scheme') || ' ' || regexp_replace(lower(value->>'value'), '[\\s.-]', '', 'g')`
  return trx
    .selectFrom('organisation')
    .select('id')
    .where(
      sql<boolean>`(${plainSite} = any(${array(sites, 'text')}) or exists (
        select from jsonb_array_elements(identifiers) where ${number} = any(${array(identifiers.map(numberKey), 'text')})))`,
    )
    .limit(maxAlike)
    .execute()
}
