import type { Trx } from '@atlas/db/tenancy'
import { isAnyOf } from '@atlas/db/values'
import { sql } from 'kysely'

type Named = { id: string; name: string | null; ends: [string, string] | null }

/** What records of any kind are called, deleted ones too; a partnership by the names of its two sides. */
export async function readNames(trx: Trx, ids: string[]): Promise<Map<string, string>> {
  const records = await readRecords(trx, ids)
  const ends = records.flatMap((record) => record.ends ?? [])
  const sides = ends.length > 0 ? await readNames(trx, ends) : new Map<string, string>()
  return new Map(
    records.map(({ id, name, ends }) => [
      id,
      name ?? ends?.map((end) => sides.get(end) ?? end).join(' – ') ?? id,
    ]),
  )
}

async function readRecords(trx: Trx, ids: string[]): Promise<Named[]> {
  const { rows } = await sql<Named>`
    with record (id, at, row) as (
      select id, null::bigint, to_jsonb(t) from sector t where ${isAnyOf('id', ids, 'uuid')}
      union all select id, null, to_jsonb(t) from territory t where ${isAnyOf('id', ids, 'uuid')}
      union all select id, null, to_jsonb(t) from organisation t where ${isAnyOf('id', ids, 'uuid')}
      union all select id, null, to_jsonb(t) from partnership t where ${isAnyOf('id', ids, 'uuid')}
      union all select id, null, to_jsonb(t) from survey t where ${isAnyOf('id', ids, 'uuid')}
      union all select id, null, to_jsonb(t) from alliance t where ${isAnyOf('id', ids, 'uuid')}
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
        row ->> 'name', concat_ws(', ', row ->> 'looked_by', row ->> 'looked_on')) as name,
      case when row ? 'from_id' then jsonb_build_array(row ->> 'from_id', row ->> 'to_id') end as ends
    from texts`.execute(trx)
  return rows.map((record) => (record.ends ? { ...record, name: null } : record))
}
