import { newId, type ProposerTrx } from '@atlas/db/tenancy'
import { array, json } from '@atlas/db/values'
import type { SentenceLanguage } from '@atlas/shared/sentences/languages'
import type { SuggestionKind, SuggestionOrigin } from '@atlas/shared/suggestion-decisions'
import type { Telltale } from '@atlas/shared/suggestions'
import type { SuggestedFields } from '@atlas/shared/suggestions/suggested-fields'
import { sql } from 'kysely'

/** A day's suggestions to one alliance, by pile: what robots fill does not keep people out. */
const maxPerDay = { queue: 300, spam: 1000 } as const

type Load = { queued: number; spam: number; same: number }

/**
 * How many suggestions the transaction's alliance had within a day.
 * @param digest of what was typed, to count how many said the same
 */
export async function readLoad(trx: ProposerTrx, digest: string): Promise<Load> {
  const { rows } = await sql<Load>`select * from suggestion_load(${digest})`.execute(trx)
  return rows[0] ?? { queued: 0, spam: 0, same: 0 }
}

export const isFull = ({ queued, spam }: Load, pile: 'queue' | 'spam'): boolean =>
  pile === 'queue' ? queued >= maxPerDay.queue : spam >= maxPerDay.spam

export type NewSuggestion = {
  kind: SuggestionKind
  origin: SuggestionOrigin
  organisationId: string | null
  edition: number | null
  language: SentenceLanguage
  base: SuggestedFields
  proposed: SuggestedFields
  message: string
  pile: 'queue' | 'spam'
  telltales: readonly Telltale[]
  awaitsAddress: boolean
  digest: string
  nonce: string
}

/** @returns its id; undefined where this form has been sent already */
export async function insertSuggestion(
  trx: ProposerTrx,
  allianceId: string,
  { base, proposed, telltales, ...suggestion }: NewSuggestion,
): Promise<string | undefined> {
  const id = newId()
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('suggestion')
    .values({
      ...{ ...suggestion, allianceId, id, base: json(base), proposed: json(proposed) },
      telltales: array([...telltales], 'text'),
    })
    // Of one form, whatever happens on its way: no column is named, since nothing may be read.
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows ? id : undefined
}
