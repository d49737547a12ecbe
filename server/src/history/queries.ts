import { cutPage, decodeCursor } from '@atlas/db/keyset'
import type { Trx } from '@atlas/db/tenancy'
import type { Change } from '@atlas/shared/history'
import { type RawBuilder, sql } from 'kysely'
import type { TrackedTable } from './tables.ts'

/** How many lines of a change are told; of an import there are hundreds of thousands. */
const most = 50

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
        'before', ${withoutAreas('before')}, 'after', ${withoutAreas('after')},
        'about', case table_name ${aboutOf('action', 'title')} ${aboutOf('gap_decision', 'gap')}
          ${aboutOf('gap_comment', 'gap')} end) order by id), '[]') as lines
      from (
        select * from history h
        where h.alliance_id = c.alliance_id and h.change_id = c.id
          and ${subject === undefined ? sql`true` : isAbout(subject)}
        order by id limit ${sql.lit(most)}
      ) first
    ) l
    where c.alliance_id = (select current_alliance()) and ${wanted}
    order by c.id desc limit ${limit}`.execute(trx)
  return rows
}

const isAbout = (subject: string) =>
  sql`alliance_id = (select current_alliance()) and subject_id = ${subject}::uuid`

/** What a record is told by that stands in no dataset: as it is, or as it was when it was deleted. */
const aboutOf = (table: TrackedTable, column: string) => sql`
  when ${sql.lit(table)} then coalesce(
    (select ${sql.ref(column)} from ${sql.table(table)} record
      where record.alliance_id = first.alliance_id and record.id = first.row_id),
    (select gone.before ->> ${sql.lit(column)} from history gone
      where gone.alliance_id = first.alliance_id and gone.subject_id = first.row_id and gone.operation = 'delete'
      order by gone.id desc limit 1))`

/** A boundary has thousands of points: that there was one is enough to tell. */
const withoutAreas = (document: 'before' | 'after') =>
  sql`case when ${sql.ref(document)} -> 'boundary' ? 'type'
    then ${sql.ref(document)} || jsonb_build_object('boundary', jsonb_build_object('type', 'MultiPolygon'))
    else ${sql.ref(document)} end`
