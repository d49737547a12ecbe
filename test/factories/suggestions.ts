import type { Store } from '../../db/src/connect.ts'
import { newId } from '../../db/src/tenancy.ts'
import { runWriteTransaction } from '../../db/src/transactions.ts'
import { array, json } from '../../db/src/values.ts'
import { type Columns, inAlliance, next } from './in-alliance.ts'

type Fields = Record<string, string | string[]>

/** A remark of the public that waits for a decision, unless told otherwise. Returns its id. */
export async function aSuggestion(
  store: Store,
  allianceId: string,
  {
    base = {},
    proposed = {},
    telltales = [],
    ...facts
  }: Columns<'suggestion', 'base' | 'proposed' | 'telltales'> & {
    base?: Fields
    proposed?: Fields
    telltales?: string[]
  } = {},
): Promise<string> {
  const id = facts.id ?? newId()
  const row = {
    ...({ kind: 'remark', language: 'en', message: `Suggestion ${next()}`, pile: 'queue' } as const),
    ...{ digest: id, nonce: id, ...facts, allianceId, id },
    ...{ base: json(base), proposed: json(proposed), telltales: array(telltales, 'text') },
  }
  await runWriteTransaction(store.db, allianceId, (trx) => trx.insertInto('suggestion').values(row).execute())
  return id
}

/** What was decided about a suggestion: refused, unless told otherwise. Returns its id. */
export async function aSuggestionDecision(
  store: Store,
  allianceId: string,
  facts: Columns<'suggestionDecision'> = {},
): Promise<string> {
  const id = facts.id ?? newId()
  const usual = { kind: 'remark', origin: 'public', outcome: 'refused', receivedOn: '2026-11-30' } as const
  await inAlliance(store, allianceId, 'suggestion-decision.insert', (trx) =>
    trx
      .insertInto('suggestionDecision')
      .values({ ...usual, ...facts, allianceId, id })
      .execute(),
  )
  return id
}
