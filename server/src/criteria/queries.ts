import { newId, type Trx } from '@atlas/db/tenancy'
import { json } from '@atlas/db/values'
import type { Criterion, CriterionCreate, CriterionUpdate } from '@atlas/shared/criteria'
import type { Alliance } from '../http/alliance-request.ts'
import { nextEntry } from '../http/codes.ts'
import { lockList } from '../http/lock-list.ts'
import { checkChoices } from './choices.ts'

/** None for readers of facts: what an alliance asks of others is a judgement already. */
const criteria = (trx: Trx) =>
  trx
    .selectFrom('criterion')
    .select(['id', 'code', 'labels', 'kind', 'choices', 'position', 'revision', 'createdAt', 'updatedAt'])

/** In the order of lists and forms. */
export const listCriteria = (trx: Trx): Promise<Criterion[]> =>
  criteria(trx).orderBy('position').orderBy('code').execute()

export const readCriterion = (trx: Trx, id: string): Promise<Criterion | undefined> =>
  criteria(trx).where('id', '=', id).executeTakeFirst()

/** @throws Problem invalid-request where its choices do not fit its kind */
export async function createCriterion(
  trx: Trx,
  { choices = [], ...criterion }: CriterionCreate,
  alliance: Alliance,
): Promise<string> {
  checkChoices(criterion.kind, choices)
  await lockList(trx, 'criterion', alliance)
  const others = await trx.selectFrom('criterion').select(['code', 'position']).execute()
  const id = newId()
  await trx
    .insertInto('criterion')
    .values({
      ...nextEntry(criterion.labels, others, alliance, 'criterion'),
      ...criterion,
      labels: json(criterion.labels),
      choices: json(choices),
      allianceId: alliance.id,
      id,
    })
    .execute()
  return id
}

/**
 * Answers by a choice that is withdrawn go, by a trigger.
 * @throws Problem invalid-request where its choices do not fit its kind
 */
export async function updateCriterion(
  trx: Trx,
  id: string,
  { labels, choices, ...rest }: CriterionUpdate,
): Promise<void> {
  if (choices) {
    const { kind } = await trx
      .selectFrom('criterion')
      .select('kind')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    checkChoices(kind, choices)
  }
  await trx
    .updateTable('criterion')
    .set({ ...rest, ...(labels && { labels: json(labels) }), ...(choices && { choices: json(choices) }) })
    .where('id', '=', id)
    .execute()
}
