import type { ReadTrx, WriteTrx } from '@atlas/db/tenancy'
import { array } from '@atlas/db/values'
import type { Change } from '@atlas/shared/history'
import { type RawBuilder, sql } from 'kysely'
import { refuseAsChangedSince } from './changed-since.ts'
import { carriedAway, touchedSince } from './conflicts.ts'
import { allianceColumn, organisationParts, type TrackedTable, tables, writtenColumns } from './tables.ts'

/**
 * Takes a change back, however many rows it touched: deletes what it inserted, inserts what it deleted, and puts back
 * the columns that it updated, one statement for each of these and each table. Triggers write the lines of the undoing.
 * @param undoing the change under which this is written
 * @throws Problem changed-since; the transaction has to be given up then
 */
export async function undoChange(
  trx: WriteTrx,
  { id, counts }: Pick<Change, 'id' | 'counts'>,
  undoing: string,
): Promise<void> {
  const concerned = tables.filter((table) => table in counts)
  // New rows have no statistics yet, and the embedded engine never gathers any: taken for few, they would be compared
  // one by one.
  await sql`select set_config('enable_nestloop', 'off', true)`.execute(trx)
  await refuseAsChangedSince(trx, await touchedSince(trx, id, undoing))
  const large = sum(counts) > bulkThreshold
  if (large) await gatherStatistics(trx, tables)
  for (const table of concerned.toReversed()) {
    if (counts[table]?.insert && table !== 'organisation') await removeInserted(trx, table, id)
  }
  for (const table of concerned) {
    const { insert, update, delete: deleted } = counts[table] ?? {}
    const changed = update || (insert && deleted)
    // An organisation may refer to another one, which has to be there first; elsewhere a deleted record gets its code
    // back, which has to be free first.
    if (deleted && table === 'organisation') await insertDeleted(trx, table, id)
    if (changed) await putColumnsBack(trx, table, id)
    if (deleted && table !== 'organisation') await insertDeleted(trx, table, id)
    if (deleted && large) await gatherStatistics(trx, [table])
  }
  // Last: what it took from others has gone back to them by now, and would go with it.
  if (counts.organisation?.insert) await removeInserted(trx, 'organisation', id)
  // Somebody may have written since the first look; now that our writes have waited for theirs, all of it is seen.
  await refuseAsChangedSince(trx, await touchedSince(trx, id, undoing))
  await refuseAsChangedSince(trx, await carriedAway(trx, id, undoing))
}

/** Changes of more rows are worth the time that statistics take. */
const bulkThreshold = 2000

const sum = (counts: Change['counts']) =>
  Object.values(counts)
    .flatMap((operations) => Object.values(operations))
    .reduce((total, count) => total + count, 0)

const gatherStatistics = (trx: ReadTrx, names: readonly string[]) =>
  sql`select gather_statistics(${array(names, 'text')})`.execute(trx)

/**
 * What a change did to each row of a table on the whole: whether the row existed before and after, and its old values.
 * A row may have several lines, of which the first has the oldest values.
 */
const netEffect = (table: TrackedTable, changeId: string) => sql`
  select row_id, first <> 'insert' as existed_before, last <> 'delete' as exists_after, before from (
    select row_id, (array_agg(operation order by id))[1] as first, (array_agg(operation order by id desc))[1] as last,
      merged(before order by id desc) as before
    from history
    where alliance_id = (select current_alliance()) and change_id = ${changeId}::uuid and table_name = ${table}::text
      and not erased
    group by row_id
  ) lines`

async function removeInserted(trx: WriteTrx, table: TrackedTable, changeId: string) {
  if (table === 'organisation') await removeParts(trx, changeId)
  // Nothing of an alliance goes for good while its history is to be read: it is hidden, as when its owner deletes it.
  const removal =
    table === 'alliance'
      ? sql`update alliance t set deleted_at = now() from effect`
      : sql`delete from ${sql.table(table)} t using effect`
  await sql`
    with effect as (${netEffect(table, changeId)})
    ${removal} where t.${sql.ref(allianceColumn(table))} = (select current_alliance()) and t.id = effect.row_id
      and not effect.existed_before and effect.exists_after`.execute(trx)
}

/** What came with organisations goes before them, at once: left to foreign keys, it would go one by one. */
async function removeParts(trx: WriteTrx, changeId: string) {
  for (const part of organisationParts)
    await sql`
      with effect as (${netEffect('organisation', changeId)})
      delete from ${sql.table(part)} t using effect
      where t.alliance_id = (select current_alliance()) and t.organisation_id = effect.row_id
        and not effect.existed_before and effect.exists_after`.execute(trx)
}

async function putColumnsBack(trx: WriteTrx, table: TrackedTable, changeId: string) {
  const columns = await writtenColumns(trx, table)
  const assigned = columns.map((column) => sql.ref(column))
  const values = columns.map((column) => sql`r.${sql.ref(column)}`)
  for (const wanted of updateOrder(table)) {
    await sql`
      with effect as (${netEffect(table, changeId)})
      update ${sql.table(table)} t
      set (${sql.join(assigned)}) = (select ${sql.join(values)} from jsonb_populate_record(t, effect.before) r)
      from effect
      where t.${sql.ref(allianceColumn(table))} = (select current_alliance()) and t.id = effect.row_id
        and effect.existed_before and effect.exists_after and ${wanted}`.execute(trx)
  }
}

/** A sector ceases to be the principal one before another one becomes it: never are there two. */
const updateOrder = (table: TrackedTable): RawBuilder<boolean>[] =>
  table === 'organisation_sector'
    ? [
        sql`effect.before -> 'principal' = 'false'`,
        sql`effect.before -> 'principal' is distinct from 'false'`,
      ]
    : [sql`true`]

async function insertDeleted(trx: WriteTrx, table: TrackedTable, changeId: string) {
  await sql`
    with effect as (${netEffect(table, changeId)})
    insert into ${sql.table(table)}
    select r.* from effect, jsonb_populate_record(null::${sql.table(table)}, effect.before) r
    where effect.existed_before and not effect.exists_after`.execute(trx)
}
