import type { ReadTrx } from '@atlas/db/tenancy'
import type { DatasetColumns, PopulatedPlaces } from '@atlas/shared/dataset'
import type { Area } from '@atlas/shared/primitives'
import { sql } from 'kysely'
import { readDatasetText } from '../dataset/queries.ts'
import { readPopulatedPlacesText } from '../territories/populated-places.ts'
import { copyPublished } from './copy-published.ts'
import type { EditionSource, OrganisationDetails } from './edition-source.ts'

/** Degrees by which published outlines may differ from the alliance's own: some 100 metres. */
const maxOutlineError = 0.001

/**
 * Reads what may be published of the transaction's alliance.
 * @param trx of a guest: what guests may not read cannot be read here either
 */
export async function readEditionSource(trx: ReadTrx): Promise<EditionSource> {
  const { text } = await readDatasetText(trx, 'facts')
  const columns = JSON.parse(text) as DatasetColumns
  const populatedPlaces = JSON.parse((await readPopulatedPlacesText(trx)).text) as PopulatedPlaces
  const source = {
    columns,
    populatedPlaces,
    boundaries: await readBoundaries(trx, columns),
    details: await readDetails(trx, columns),
  }
  return copyPublished(source)
}

async function readBoundaries(trx: ReadTrx, columns: DatasetColumns): Promise<EditionSource['boundaries']> {
  const outline = sql<Area | null>`st_asgeojson(
    st_multi(st_simplifypreservetopology(boundary, ${maxOutlineError})), 5)::json`
  const alliance = await sql<{ outline: Area | null }>`
    select ${outline} as outline from alliance where id = current_alliance()`.execute(trx)
  const territories = await sql<{ id: string; outline: Area | null }>`
    select id, ${outline} as outline from territory`.execute(trx)
  const byId = new Map(territories.rows.map(({ id, outline }) => [id, outline]))
  return {
    alliance: alliance.rows[0]?.outline ?? null,
    territories: columns.territories.map(({ id }) => byId.get(id) ?? null),
  }
}

async function readDetails(trx: ReadTrx, columns: DatasetColumns): Promise<OrganisationDetails[]> {
  const { rows } = await sql<OrganisationDetails & { id: string }>`
    select id, descriptions, identifiers, coalesce(
      (select json_agg(l.address order by l.position, l.id) from location l where l.organisation_id = o.id),
      '[]') as addresses
    from organisation o`.execute(trx)
  const byId = new Map(rows.map(({ id, ...details }) => [id, details]))
  const nothing: OrganisationDetails = { descriptions: {}, identifiers: [], addresses: [] }
  return columns.organisations.id.map((id) => byId.get(id) ?? nothing)
}
