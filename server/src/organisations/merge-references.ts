import type { Trx } from '@atlas/db/tenancy'
import { isAnyOf } from '@atlas/db/values'
import { columnOf } from '@atlas/shared/column-names'
import { gapAfterMerge } from '@atlas/shared/merging/gaps'
import { uniteTies } from '@atlas/shared/merging/ties'
import { type DeclaredTable, declaredTables } from '@atlas/shared/noun-tables'
import { type RawBuilder, sql } from 'kysely'

type Ids = { staysId: string; goesId: string }

/**
 * Lets whatever refers to the organisation that goes refer to the one that stays, as the nouns declare it: seats, who
 * approaches whom, actions, and what was said about gaps. Two seats stay two: each is a person's.
 */
export async function followToOther(trx: Trx, ids: Ids): Promise<void> {
  await followTies(trx, ids)
  for (const { table, column } of referencesTo('organisation')) {
    // Partnerships are united above: a pair can have one of a kind.
    if (table !== 'partnership') await followColumn(trx, table, column, ids)
  }
  await followGaps(trx, ids)
}

/** The columns of records, not of their parts, that refer to records of a noun. */
const referencesTo = (noun: string) =>
  declaredTables.flatMap(({ table, part, refers = {} }) =>
    part
      ? []
      : Object.entries(refers).flatMap(([property, referred]) =>
          referred === noun ? { table, column: columnOf(property) } : [],
        ),
  )

type Table = DeclaredTable['table']

async function followColumn(trx: Trx, table: Table, column: string, { staysId, goesId }: Ids) {
  // Nobody approaches itself: what the one that stays says of this is written with its facts.
  const isOther = table === 'organisation' ? sql`id <> ${staysId}` : sql`true`
  await sql`
    update ${sql.table(table)} set ${sql.ref(column)} = ${staysId}
    where ${sql.ref(column)} = ${goesId} and ${isOther}`.execute(trx)
}

async function followTies(trx: Trx, { staysId, goesId }: Ids) {
  const ties = await trx
    .selectFrom('partnership')
    .selectAll()
    .where((where) =>
      where.or([where('fromId', 'in', [staysId, goesId]), where('toId', 'in', [staysId, goesId])]),
    )
    .orderBy('id')
    .execute()
  const { moved, changed, gone } = uniteTies(ties, staysId, goesId)
  await trx
    .deleteFrom('partnership')
    .where(isAnyOf('id', gone, 'uuid'))
    .execute()
  await trx
    .updateTable('partnership')
    .set({
      fromId: sql<string>`case from_id when ${goesId} then ${staysId} else from_id end`,
      toId: sql<string>`case to_id when ${goesId} then ${staysId} else to_id end`,
    })
    .where(
      isAnyOf(
        'id',
        moved.map(({ id }) => id),
        'uuid',
      ),
    )
    .execute()
  for (const { id, ...tie } of changed)
    await trx.updateTable('partnership').set(tie).where('id', '=', id).execute()
}

/** What was decided about the one that stays stands; of the other one it then closes by itself. */
async function followGaps(trx: Trx, { staysId, goesId }: Ids) {
  const columns = referencesTo('gap')
  const said = columns.map(
    ({ table, column }) => sql`select ${sql.ref(column)} as gap from ${sql.table(table)}`,
  )
  const { rows } = await sql<{ gap: string }>`
    select gap from (${sql.join(said, sql` union `)}) said where strpos(gap, ${goesId}) > 0`.execute(trx)
  for (const { gap } of rows) {
    const after = gapAfterMerge(gap, staysId, goesId)
    if (after === gap) continue
    for (const { table, column } of columns)
      await sql`
        update ${sql.table(table)} set ${sql.ref(column)} = ${after}
        where ${sql.ref(column)} = ${gap} and ${isFree(table, after)}`.execute(trx)
  }
}

/** One decision a gap. */
const isFree = (table: Table, gap: string): RawBuilder<unknown> =>
  table === 'gap_decision' ? sql`not exists (select from gap_decision own where own.gap = ${gap})` : sql`true`
