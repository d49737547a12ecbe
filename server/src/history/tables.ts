import type { WriteTrx } from '@atlas/db/tenancy'
import { columnOf } from '@atlas/shared/column-names'
import { declaredTables, type TrackedTable } from '@atlas/shared/noun-tables'
import { sql } from 'kysely'

export type { TrackedTable }

/** What history keeps, parents before their children: the order in which rows can be put back. */
export const tables: readonly TrackedTable[] = declaredTables.map(({ table }) => table)

/** Tables whose rows belong to an organisation, by `organisation_id`, and go with it. */
export const organisationParts = declaredTables
  .filter(({ noun, part }) => noun === 'organisation' && part)
  .map(({ table }) => table)

/** The column with the alliance of a row. */
export const allianceColumn = (table: TrackedTable) => (table === 'alliance' ? 'id' : 'alliance_id')

/** Columns that name a row, or follow from others by triggers and queries. */
const unwritten = [
  ...['alliance_id', 'id', 'revision', 'updated_at', 'sort_name'],
  ...['changes', 'change_id', 'dataset_revision', 'dataset_change_id', 'facts_revision', 'facts_change_id'],
]

/** The columns of a table that people write. */
export async function writtenColumns(trx: WriteTrx, table: TrackedTable): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = ${table}::text::regclass and attnum > 0 and not attisdropped
    order by attnum`.execute(trx)
  const computed = declaredTables.find((declared) => declared.table === table)?.computed ?? []
  const kept = [...unwritten, ...computed.map(columnOf)]
  return rows.map(({ name }) => name).filter((name) => !kept.includes(name))
}
