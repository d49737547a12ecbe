import { cutPage, decodeCursor } from '@atlas/db/keyset'
import type { Trx } from '@atlas/db/tenancy'
import { columnOf } from '@atlas/shared/column-names'
import type { Change } from '@atlas/shared/history'
import { declaredTables } from '@atlas/shared/noun-tables'
import { type RawBuilder, sql } from 'kysely'

/** An import has hundreds of thousands of lines: a change is shown with the first ones. */
const maxLines = 50

/**
 * The changes of an alliance, newest first.
 * @param subject leaves the changes that touched one record, with its own lines alone
 * @param about leaves the changes whose action is about one noun: `organisation`, `import`, `change` for undoings
 */
export async function listChanges(
  trx: Trx,
  { subject, about, after, limit }: { subject?: string; about?: string; after?: string; limit: number },
): Promise<{ items: Change[]; next: string | null }> {
  const [before] = after === undefined ? [] : decodeCursor(after, ['uuid'])
  const rows = await select(
    trx,
    sql`${before === undefined ? sql`true` : sql`c.id < ${before}::uuid`}
      and ${subject === undefined ? sql`true` : sql`c.id in (select change_id from history where ${isAbout(subject)})`}
      and ${about === undefined ? sql`true` : sql`split_part(c.action, '.', 1) = ${about}`}`,
    limit + 1,
    subject,
  )
  return cutPage(rows, limit, ({ id }) => [id])
}

export async function readChange(trx: Trx, id: string): Promise<Change | undefined> {
  const [change] = await select(trx, sql`c.id = ${id}::uuid`, 1)
  return change
}

async function select(trx: Trx, wanted: RawBuilder<unknown>, limit: number, subject?: string) {
  const { rows } = await sql<Change>`
    select c.id, c.action, c.actor_name as actor, c.at, c.counts, c.undoes, u.id as undone_by, l.lines
    from change c
    left join change u on u.alliance_id = c.alliance_id and u.undoes = c.id,
    lateral (
      select coalesce(jsonb_agg(jsonb_build_object(
        'table', table_name, 'rowId', row_id, 'subjectId', subject_id, 'operation', operation,
        'before', ${withoutAreas('before')}, 'known', ${summaryOf(sql`coalesce(live.record, gone.before)`)},
        'after', case when operation = 'insert' then ${summaryOf(sql`coalesce(live.record, '{}') || coalesce(later.before, '{}')`)}
          else ${withoutAreas('after')} end) order by first.id), '[]') as lines
      from (
        select * from history h
        where h.alliance_id = c.alliance_id and h.change_id = c.id
          and ${subject === undefined ? sql`true` : isAbout(subject)}
        order by id limit ${sql.lit(maxLines)}
      ) first
      cross join lateral (
        select case table_name ${sql.join(summaryColumns.map(summaryOfRow), sql` `)} end as record
      ) live
      left join lateral (
        select before from history h where ${isOfRow} and h.operation = 'delete' order by h.id desc limit 1
      ) gone on true
      -- What it was put in as: what stood there before each later change, the earliest of them last.
      cross join lateral (
        select merged(before order by h.id desc) as before from history h where ${isOfRow} and h.id > first.id
      ) later
    ) l
    where c.alliance_id = (select current_alliance()) and ${wanted}
    order by c.id desc limit ${limit}`.execute(trx)
  return rows
}

/** What has become a record is told with it. */
const isAbout = (subject: string) =>
  sql`alliance_id = (select current_alliance()) and subject_id in (
    select ${subject}::uuid union all
    select former_id from organisation_merge
    where alliance_id = (select current_alliance()) and organisation_id = ${subject}::uuid)`

/** What a row is called by, what it joins and, of a few, what it says: by table, the columns of a summary. */
const summaryColumns = declaredTables
  .filter(({ table }) => table !== 'alliance')
  .map(({ table, named, part, entry }) => ({
    table,
    columns: [...named, ...((!part && entry.shownOnInsert) || [])].map(columnOf),
  }))

const isOfRow = sql`h.alliance_id = first.alliance_id and h.subject_id = first.subject_id and h.row_id = first.row_id`

/** The summary of a row that is still there. */
const summaryOfRow = ({ table, columns }: (typeof summaryColumns)[number]) => sql`
  when ${sql.lit(table)} then (
    select jsonb_build_object(${sql.join(columns.flatMap((column) => [sql.lit(column), sql.ref(column)]))})
    from ${sql.table(table)} r where r.alliance_id = first.alliance_id and r.id = first.row_id)`

const allSummaryColumns = [...new Set(summaryColumns.flatMap(({ columns }) => columns))]

/** The summary out of a whole row. */
const summaryOf = (row: RawBuilder<unknown>) => sql`(
  select jsonb_object_agg(key, value) from jsonb_each(${row})
  where key in (${sql.join(allSummaryColumns.map((column) => sql.lit(column)))}))`

/** A boundary has thousands of points: that there was one is enough to tell. */
const withoutAreas = (document: 'before' | 'after') =>
  sql`case when first.${sql.ref(document)} -> 'boundary' ? 'type'
    then first.${sql.ref(document)} || jsonb_build_object('boundary', jsonb_build_object('type', 'MultiPolygon'))
    else first.${sql.ref(document)} end`
