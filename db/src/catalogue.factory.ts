import { type Kysely, sql } from 'kysely'
import type { Reader } from './tenancy.ts'
import { runReadTransaction } from './transactions.ts'
import type { DB } from './types.ts'

/** A table with records of alliances; `withheld` is what guests miss of its columns, null where they may read nothing. */
export type AllianceTable = { name: string; withheld: string[] | null }

/** All there are, as the catalogue of the store tells. */
export async function allianceTables(db: Kysely<DB>): Promise<AllianceTable[]> {
  const { rows } = await sql<AllianceTable>`
    select c.relname::text as name, v.withheld
    from pg_class c join pg_attribute a on a.attrelid = c.oid left join guest_view v on v.name = c.relname
    where c.relnamespace = 'atlas'::regnamespace and c.relkind in ('r', 'p')
      and a.attname = 'alliance_id' and not a.attisdropped
    order by 1`.execute(db)
  return rows
}

export type Row = Record<string, unknown>

/** The rows of an alliance in one of its tables, as a reader sees them; bytes as text, so that words in them are found. */
export const rowsFor = (
  db: Kysely<DB>,
  { allianceId, table, reader }: { allianceId: string; table: string; reader: Reader },
): Promise<Row[]> =>
  runReadTransaction(
    db,
    allianceId,
    async (trx) => {
      const { rows } = await sql<{ row: Row }>`
        select to_jsonb(t) || jsonb_build_object('bytes', convert_from(
          decode(substr(to_jsonb(t) ->> 'bytes', 3), 'hex'), 'utf8')) as "row"
        from ${sql.table(table)} t order by to_jsonb(t)::text`.execute(trx)
      return rows.map(({ row }) => row)
    },
    reader,
  )
