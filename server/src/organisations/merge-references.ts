import type { Trx } from '@atlas/db/tenancy'
import { isAnyOf } from '@atlas/db/values'
import { columnOf } from '@atlas/shared/column-names'
import { findingIdAfterMerge } from '@atlas/shared/merging/findings'
import { uniteTies } from '@atlas/shared/merging/ties'
import { type DeclaredTable, declaredTables } from '@atlas/shared/noun-tables'
import { type RawBuilder, sql } from 'kysely'

type Ids = { targetId: string; sourceId: string }

/**
 * Lets whatever refers to the organisation that goes refer to the one that stays, as the nouns declare it: seats, who
 * approaches whom, actions, and what was said about findings. Two seats stay two: each is a person's.
 */
export async function moveReferences(trx: Trx, ids: Ids): Promise<void> {
  await followTies(trx, ids)
  for (const { table, column } of referencesTo('organisation')) {
    // Partnerships are united above: a pair can have one of a kind.
    if (table !== 'partnership') await followColumn(trx, table, column, ids)
  }
  await followFindings(trx, ids)
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

async function followColumn(trx: Trx, table: Table, column: string, { targetId, sourceId }: Ids) {
  // Nobody approaches itself: what the one that stays says of this is written with its facts.
  const isOther = table === 'organisation' ? sql`id <> ${targetId}` : sql`true`
  await sql`
    update ${sql.table(table)} set ${sql.ref(column)} = ${targetId}
    where ${sql.ref(column)} = ${sourceId} and ${isOther}`.execute(trx)
}

async function followTies(trx: Trx, { targetId, sourceId }: Ids) {
  const ties = await trx
    .selectFrom('partnership')
    .selectAll()
    .where((where) =>
      where.or([where('fromId', 'in', [targetId, sourceId]), where('toId', 'in', [targetId, sourceId])]),
    )
    .orderBy('id')
    .execute()
  const { moved, changed, gone } = uniteTies(ties, targetId, sourceId)
  await trx
    .deleteFrom('partnership')
    .where(isAnyOf('id', gone, 'uuid'))
    .execute()
  await trx
    .updateTable('partnership')
    .set({
      fromId: sql<string>`case from_id when ${sourceId} then ${targetId} else from_id end`,
      toId: sql<string>`case to_id when ${sourceId} then ${targetId} else to_id end`,
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
async function followFindings(trx: Trx, { targetId, sourceId }: Ids) {
  const columns = referencesTo('finding')
  const said = columns.map(
    ({ table, column }) => sql`select ${sql.ref(column)} as finding from ${sql.table(table)}`,
  )
  const { rows } = await sql<{ finding: string }>`
    select finding from (${sql.join(said, sql` union `)}) said where strpos(finding, ${sourceId}) > 0`.execute(
    trx,
  )
  for (const { finding } of rows) {
    const after = findingIdAfterMerge(finding, targetId, sourceId)
    if (after === finding) continue
    for (const { table, column } of columns)
      await sql`
        update ${sql.table(table)} set ${sql.ref(column)} = ${after}
        where ${sql.ref(column)} = ${finding} and ${isFree(table, after)}`.execute(trx)
  }
}

/** One decision a finding. */
const isFree = (table: Table, finding: string): RawBuilder<unknown> =>
  table === 'finding_decision'
    ? sql`not exists (select from finding_decision own where own.finding = ${finding})`
    : sql`true`
