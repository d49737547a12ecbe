import type { ReadTrx } from '@atlas/db/tenancy'
import { isAnyOf } from '@atlas/db/values'
import { sql } from 'kysely'
import { organisationParts, tables } from './tables.ts'

/** A record with its own words, and with the other records that it is called by. */
type Named = { id: string; words: string | null; after: string[] }

/**
 * What records of any kind are called, deleted ones too: a partnership by the names of its two sides, a seat by its
 * organisation, an expectation by its sector and its place, a decision by the identity of its gap.
 */
export async function readNames(trx: ReadTrx, ids: string[]): Promise<Map<string, string>> {
  const records = await readRecords(trx, ids)
  const others = records.flatMap(({ after }) => after)
  const names = others.length > 0 ? await readNames(trx, others) : new Map<string, string>()
  return new Map(
    records.map(({ id, words, after }) => {
      const parts = [...after.map((other) => names.get(other) ?? other), ...(words ? [words] : [])]
      return [id, parts.join(' – ') || id]
    }),
  )
}

const parts: readonly string[] = organisationParts
const standing = tables.filter((table) => !parts.includes(table))

async function readRecords(trx: ReadTrx, ids: string[]): Promise<Named[]> {
  const records = standing.map(
    (table) =>
      sql`select id, null::bigint, to_jsonb(t) from ${sql.table(table)} t where ${isAnyOf('id', ids, 'uuid')}`,
  )
  const { rows } = await sql<Named>`
    with record (id, at, row) as (
      ${sql.join(records, sql` union all `)}
      union all select row_id, id, before from history
      where alliance_id = (select current_alliance()) and ${isAnyOf('subjectId', ids, 'uuid')}
        and row_id = subject_id and operation = 'delete'
    ),
    texts as (
      select distinct on (id) id, row, coalesce(row -> 'names', row -> 'labels', '{}') as names
      from record order by id, at desc nulls first
    )
    select id,
      coalesce(
        names ->> (select languages[1] from alliance where id = (select current_alliance())),
        (select value from jsonb_each_text(names) limit 1),
        row ->> 'name', row ->> 'title', left(row ->> 'text', 80),
        case
          when row ? 'looked_on' then concat_ws(', ', row ->> 'looked_by', row ->> 'looked_on')
          when row ? 'closed_on' then row ->> 'gap'
          when row ? 'minimum' then row ->> 'locality'
        end) as words,
      array_remove(
        case
          when row ? 'from_id' then array[row ->> 'from_id', row ->> 'to_id']
          when row ? 'minimum' then array[row ->> 'sector_id', row ->> 'territory_id']
          when row ? 'authority' then array[row ->> 'organisation_id']
          else '{}'
        end, null) as after
    from texts`.execute(trx)
  return rows
}
