import type { WriteTrx } from '@atlas/db/tenancy'
import { isAnyOf } from '@atlas/db/values'
import { gapAfterMerge } from '@atlas/shared/merging/gaps'
import { uniteTies } from '@atlas/shared/merging/ties'
import { sql } from 'kysely'

type Ids = { staysId: string; goesId: string }

/**
 * Lets whatever refers to the organisation that goes refer to the one that stays: partnerships, seats, who approaches
 * whom, actions, and what was said about gaps.
 */
export async function followToOther(trx: WriteTrx, ids: Ids): Promise<void> {
  await followTies(trx, ids)
  const { staysId, goesId } = ids
  // A chair is a person's: from here nobody can tell that two of them are one.
  await trx
    .updateTable('seat')
    .set({ organisationId: staysId })
    .where('organisationId', '=', goesId)
    .execute()
  await trx
    .updateTable('action')
    .set({ responsibleId: staysId })
    .where('responsibleId', '=', goesId)
    .execute()
  // Nobody approaches itself: what the one that stays says of this is written with its facts.
  await trx
    .updateTable('organisation')
    .set({ approachedById: staysId })
    .where('approachedById', '=', goesId)
    .where('id', '<>', staysId)
    .execute()
  await followGaps(trx, ids)
}

async function followTies(trx: WriteTrx, { staysId, goesId }: Ids) {
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
async function followGaps(trx: WriteTrx, { staysId, goesId }: Ids) {
  const { rows } = await sql<{ gap: string }>`
    select gap from (
      select gap from gap_decision union select gap from gap_comment union select gap from action
      union select answers_gap from organisation
    ) said where strpos(gap, ${goesId}) > 0`.execute(trx)
  for (const { gap } of rows) {
    const after = gapAfterMerge(gap, staysId, goesId)
    if (after === gap) continue
    await trx.updateTable('gapComment').set({ gap: after }).where('gap', '=', gap).execute()
    await trx.updateTable('action').set({ gap: after }).where('gap', '=', gap).execute()
    await trx.updateTable('organisation').set({ answersGap: after }).where('answersGap', '=', gap).execute()
    await trx
      .updateTable('gapDecision')
      .set({ gap: after })
      .where('gap', '=', gap)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('gapDecision as own').select('own.id').where('own.gap', '=', after))),
      )
      .execute()
  }
}
