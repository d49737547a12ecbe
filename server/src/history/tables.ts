import type { WriteTrx } from '@atlas/db/tenancy'
import { sql } from 'kysely'

/** What history keeps, parents before their children: the order in which rows can be put back. */
export const tables = [
  'alliance',
  'sector',
  'territory',
  'need',
  'actor_kind',
  'criterion',
  'organisation',
  'organisation_sector',
  'organisation_need',
  'organisation_actor_kind',
  'location',
  'organisation_merge',
  'partnership',
  'survey',
  'seat',
  'expectation',
  'gap_decision',
  'gap_comment',
  'action',
] as const
export type TrackedTable = (typeof tables)[number]

/** Tables whose rows belong to an organisation, by `organisation_id`, and go with it. */
export const organisationParts = [
  'organisation_sector',
  'organisation_need',
  'organisation_actor_kind',
  'location',
  'organisation_merge',
] as const satisfies TrackedTable[]

/** The column with the alliance of a row. */
export const allianceColumn = (table: TrackedTable) => (table === 'alliance' ? 'id' : 'alliance_id')

/** Columns that name a row, or follow from others by triggers and queries. */
const unwritten = ['alliance_id', 'id', 'revision', 'changes', 'dataset_revision', 'updated_at', 'sort_name']

/** Columns of one table that follow from a point or a boundary. */
const derivedOf: Partial<Record<TrackedTable, string[]>> = {
  location: ['territory_id'],
  territory: ['population'],
}

/** The columns of a table that people write. */
export async function writtenColumns(trx: WriteTrx, table: TrackedTable): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = ${table}::text::regclass and attnum > 0 and not attisdropped
    order by attnum`.execute(trx)
  const derived: string[] = [...unwritten, ...(derivedOf[table] ?? [])]
  return rows.map(({ name }) => name).filter((name) => !derived.includes(name))
}
