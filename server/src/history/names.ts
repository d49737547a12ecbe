import type { Trx } from '@atlas/db/tenancy'
import { isAnyOf } from '@atlas/db/values'
import { columnOf } from '@atlas/shared/column-names'
import { nameIn } from '@atlas/shared/names'
import { type DeclaredTable, declaredTables } from '@atlas/shared/noun-tables'
import type { Labels } from '@atlas/shared/primitives'
import { sql } from 'kysely'

type Row = { id: string; table: string; row: Record<string, unknown> }

const nouns = declaredTables.filter(({ part }) => !part)

/**
 * What records of any noun are called, deleted ones too, by the columns that their noun declares: a partnership by the
 * names of its two sides, a survey by its sector, its place and its day.
 */
export async function readNames(trx: Trx, ids: string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ languages: string[] }>`
    select languages from alliance where id = (select current_alliance())`.execute(trx)
  return namesOf(trx, ids, rows[0]?.languages ?? [])
}

async function namesOf(trx: Trx, ids: string[], languages: string[]): Promise<Map<string, string>> {
  const rows = await readRows(trx, ids)
  const parts = rows.map(({ id, table, row }) => ({ id, ...partsOf(table, row) }))
  const others = parts.flatMap(({ columns }) => columns.flatMap(({ reference }) => reference ?? []))
  const names = others.length > 0 ? await namesOf(trx, others, languages) : new Map<string, string>()
  return new Map(
    parts.map(({ id, columns, between }) => {
      const words = columns.map(({ reference, value }) =>
        reference ? (names.get(reference) ?? reference) : inWords(value, languages),
      )
      return [id, words.filter((each) => each !== '').join(between) || id]
    }),
  )
}

/** The values that a record is called by, each with the id of the record that it refers to, if any. */
function partsOf(table: string, row: Record<string, unknown>) {
  const declared = nouns.find((each) => each.table === table)
  const columns = (declared?.named ?? []).map((property) => {
    const value = row[columnOf(property)]
    const isReference = isOfNoun(declared?.refers?.[property]) && typeof value === 'string'
    return { value, reference: isReference ? value : undefined }
  })
  return { columns, between: declared?.entry.between ?? ', ' }
}

const isOfNoun = (referred: string | undefined) => nouns.some(({ noun }) => noun === referred)

const inWords = (value: unknown, languages: string[]): string => {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? nameIn(value as Labels, ...languages) : String(value)
}

/** The columns that these records are called by, of deleted ones as they were last. */
async function readRows(trx: Trx, ids: string[]): Promise<Row[]> {
  const living = nouns.map(
    (noun) => sql`
      select id, ${sql.lit(noun.table)}, null::bigint, ${namedColumns(noun)} from ${sql.table(noun.table)}
      where ${isAnyOf('id', ids, 'uuid')}`,
  )
  const { rows } = await sql<Row>`
    with record (id, "table", at, row) as (
      ${sql.join(living, sql` union all `)}
      union all select row_id, table_name, id, before from history
      where alliance_id = (select current_alliance()) and ${isAnyOf('subjectId', ids, 'uuid')}
        and row_id = subject_id and operation = 'delete'
    )
    select distinct on (id) id, "table", row from record order by id, at desc nulls first`.execute(trx)
  return rows
}

const namedColumns = ({ named }: DeclaredTable) => {
  const columns = named.map(columnOf)
  return sql`jsonb_build_object(${sql.join(columns.flatMap((column) => [sql.lit(column), sql.ref(column)]))})`
}
