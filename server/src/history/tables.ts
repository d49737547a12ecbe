import type { Trx } from '@atlas/db/tenancy'
import { sql } from 'kysely'

/** What history keeps, parents before their children: the order in which rows can be put back. */
export const tables = [
  'alliance',
  'sector',
  'territory',
  'organisation',
  'organisation_sector',
  'location',
  'partnership',
  'survey',
] as const
export type TrackedTable = (typeof tables)[number]

/** Tables whose rows belong to an organisation, by `organisation_id`, and go with it. */
export const organisationParts = ['organisation_sector', 'location'] as const satisfies TrackedTable[]

/** The column with the alliance of a row. */
export const allianceColumn = (table: TrackedTable) => (table === 'alliance' ? 'id' : 'alliance_id')

/** Columns that name a row, or follow from others by triggers and queries. */
const unwritten = ['alliance_id', 'id', 'revision', 'dataset_revision', 'updated_at', 'sort_name']

/** The columns of a table that people write. */
export async function writtenColumns(trx: Trx, table: TrackedTable): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = ${table}::text::regclass and attnum > 0 and not attisdropped
    order by attnum`.execute(trx)
  const derived = table === 'location' ? [...unwritten, 'territory_id'] : unwritten
  return rows.map(({ name }) => name).filter((name) => !derived.includes(name))
}
