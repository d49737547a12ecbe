import type { Store } from '../../db/src/connect.ts'
import { newId } from '../../db/src/tenancy.ts'
import { type Columns, inAlliance, next, tester } from './in-alliance.ts'

/** What was decided about a finding, which is open unless told otherwise. Returns its id. */
export async function aFindingDecision(
  store: Store,
  allianceId: string,
  facts: Columns<'findingDecision'> = {},
): Promise<string> {
  const id = facts.id ?? newId()
  const row = { finding: `finding ${next()}`, ...facts, allianceId, id }
  await inAlliance(store, allianceId, 'finding-decision.create', (trx) =>
    trx.insertInto('findingDecision').values(row).execute(),
  )
  return id
}

/** What somebody said about a finding. Returns its id. */
export async function aFindingComment(
  store: Store,
  allianceId: string,
  facts: Columns<'findingComment'> = {},
): Promise<string> {
  const id = facts.id ?? newId()
  const row = {
    finding: `finding ${next()}`,
    text: 'Ask them.',
    authorName: tester.name,
    ...facts,
    allianceId,
    id,
  }
  await inAlliance(store, allianceId, 'finding-comment.create', (trx) =>
    trx.insertInto('findingComment').values(row).execute(),
  )
  return id
}

/** What somebody has read about the region. Returns its id. */
export async function aSource(
  store: Store,
  allianceId: string,
  facts: Columns<'source'> = {},
): Promise<string> {
  const id = facts.id ?? newId()
  const row = { title: `Source ${next()}`, ...facts, allianceId, id }
  await inAlliance(store, allianceId, 'source.create', (trx) =>
    trx.insertInto('source').values(row).execute(),
  )
  return id
}

/** A row of the action plan. Returns its id. */
export async function anAction(
  store: Store,
  allianceId: string,
  facts: Columns<'action'> = {},
): Promise<string> {
  const id = facts.id ?? newId()
  const row = { title: `Action ${next()}`, ...facts, allianceId, id }
  await inAlliance(store, allianceId, 'action.create', (trx) =>
    trx.insertInto('action').values(row).execute(),
  )
  return id
}
