import type { WriteTrx } from '@atlas/db/tenancy'
import { sql } from 'kysely'
import { organisationParts, type TrackedTable } from './tables.ts'

/** A row that stands in the way of undoing, and the record that it belongs to. */
export type Obstacle = { table: TrackedTable; rowId: string; subjectId: string }

/** As many as are named to whoever wanted to undo. */
const maxObstacles = 20

/**
 * Rows of a change that were touched again by later changes which still stand. A change and its undoing leave a row as
 * it was; so do an undoing and its own undoing: what counts is whether the later links of such a chain are odd.
 * @param undoing a change to look past: the one that is being made
 */
export async function touchedSince(trx: WriteTrx, changeId: string, undoing: string): Promise<Obstacle[]> {
  const { rows } = await sql<Obstacle>`
    with recursive mine as materialized (
      select table_name, row_id, max(id) as id from history
      where alliance_id = (select current_alliance()) and change_id = ${changeId}::uuid and not erased
      group by table_name, row_id
    ),
    later as materialized (
      select id, table_name, row_id, subject_id, change_id from history
      where alliance_id = (select current_alliance()) and id > (select min(id) from mine)
        and change_id not in (${changeId}::uuid, ${undoing}::uuid)
    ),
    touched as materialized (
      select l.id, l.table_name, l.row_id, l.subject_id, l.change_id
      from later l join mine on mine.table_name = l.table_name and mine.row_id = l.row_id and mine.id < l.id
    ),
    chain (change_id, link) as (
      select distinct change_id, change_id from touched
      union all
      select chain.change_id, c.undoes from chain join change c on c.id = chain.link
      where c.alliance_id = (select current_alliance()) and c.undoes is not null
    ),
    root as (
      select chain.change_id, chain.link as root from chain join change c on c.id = chain.link
      where c.alliance_id = (select current_alliance()) and c.undoes is null
    )
    -- A row may have come to another record on its way: it is told of the one that has it last.
    select table_name as table, row_id, (array_agg(subject_id order by id desc))[1] as subject_id
    from touched join root using (change_id)
    group by table_name, row_id, root
    having count(distinct change_id) % 2 = 1
    order by table_name, row_id limit ${sql.lit(maxObstacles)}`.execute(trx)
  return rows
}

/**
 * Rows that went away with what an undoing deleted, though the undone change had not made them: others have come to
 * refer to it since. Parts that came with their organisation have no line of their own until somebody changes them.
 */
export async function carriedAway(trx: WriteTrx, changeId: string, undoing: string): Promise<Obstacle[]> {
  const { rows } = await sql<Obstacle>`
    select h.table_name as table, h.row_id, h.subject_id from history h
    where h.alliance_id = (select current_alliance()) and h.change_id = ${undoing}::uuid
      and (h.table_name, h.row_id) not in (
        select table_name, row_id from history
        where alliance_id = (select current_alliance()) and change_id = ${changeId}::uuid)
      and (
        h.table_name not in (${sql.join(organisationParts)})
        or h.subject_id not in (
          select row_id from history
          where alliance_id = (select current_alliance()) and change_id = ${changeId}::uuid
            and table_name = 'organisation' and operation = 'insert')
        or exists (
          select from history o
          where o.alliance_id = h.alliance_id and o.subject_id = h.subject_id and o.table_name = h.table_name
            and o.row_id = h.row_id and o.change_id <> h.change_id)
      )
    order by h.table_name, h.row_id limit ${sql.lit(maxObstacles)}`.execute(trx)
  return rows
}
