import type { ReadTrx } from '@atlas/db/tenancy'
import { type ImportFaultCode, importFaults } from '@atlas/shared/exchange/faults'
import type { FaultGroup } from '@atlas/shared/exchange/rows'
import { sql } from 'kysely'
import { inColumn, readFoundFile, undecidedOf } from './rows.ts'
import type { ImportKey } from './work.ts'

type Group = Pick<FaultGroup, 'rows' | 'values' | 'firstRow' | 'parameters'> & {
  code: ImportFaultCode
  column: number | null
  field: string | null
}

/** More causes than this are not told; those of most rows come first. */
const maxGroups = 200

/** What is wrong with the rows of an import, each cause in each column once. */
export async function readFaultGroups(trx: ReadTrx, key: ImportKey): Promise<FaultGroup[]> {
  const { found } = await readFoundFile(trx, key)
  const { rows } = await sql<Group>`
    with r as materialized (
      select * from import_row r
      where alliance_id = ${key.allianceId} and import_id = ${key.importId} and (faulty or warned)
    ),
    told as (
      select r.row, f.value as fault from r cross join jsonb_array_elements(r.faults) f
      union all
      select r.row, u.fault from r cross join lateral (${undecidedOf}) u (fault)
    ),
    counted as (
      select fault->>'code' as code, (fault->>'column')::int as column, fault->>'field' as field,
        fault->>'value' as value, count(*) as times, count(distinct row) as rows, min(row) as first_row,
        (array_agg(coalesce(fault->'parameters', '{}')))[1] as parameters
      from told group by 1, 2, 3, 4
    )
    select code, "column", field, sum(rows)::int as rows, min(first_row)::int as first_row,
      (array_agg(parameters order by times desc))[1] as parameters,
      (array_agg(value order by times desc, value))[1:5] as values
    from counted group by code, "column", field
    order by sum(rows) desc, code, "column" limit ${maxGroups}`.execute(trx)
  return rows.map(({ code, column, field, values, ...group }) => {
    const fault = { code, column, value: '' }
    const { column: index } = field === null ? fault : inColumn({ ...fault, field }, found)
    return {
      ...group,
      code,
      column: index === null ? null : (found.columns[index]?.header ?? null),
      values: values.filter((value) => value !== ''),
      ...importFaults[code],
    }
  })
}
