import type { CatalogueTrx } from '@atlas/db/tenancy'
import { runCatalogueTransaction } from '@atlas/db/transactions'
import type { SentenceLanguage } from '@atlas/shared/sentences/languages'
import { sayIn } from '@atlas/shared/sentences/say'
import type { SuggestionAnswer } from '@atlas/shared/suggestion-decisions'
import { suggestionWords } from '@atlas/shared/suggestions/words/suggestion-words'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { unseal } from '../mail/seal.ts'

type Unanswered = {
  suggestionId: string
  answer: SuggestionAnswer
  language: SentenceLanguage
  sealed: string
  allianceName: string
  slug: string
}

/** Writes to those who can be reached what was decided, once it can no longer be undone unnoticed. */
export function answerProposers(app: FastifyInstance): Promise<void> {
  return runCatalogueTransaction(app.store.db, async (trx) => {
    const { rows } = await sql<Unanswered>`select * from unanswered_suggestions()`.execute(trx)
    for (const each of rows) await answer(app, trx, each)
  })
}

async function answer(
  app: FastifyInstance,
  trx: CatalogueTrx,
  { suggestionId, language, sealed, allianceName, slug, answer: code }: Unanswered,
): Promise<void> {
  // Of two processes that look at the same moment, one writes.
  const first = await trx
    .updateTable('identity.suggestionAddress')
    .set({ answeredAt: sql<string>`now()` })
    .where('suggestionId', '=', suggestionId)
    .where('answeredAt', 'is', null)
    .returning('suggestionId')
    .executeTakeFirst()
  if (!first) return
  const { mail } = suggestionWords(language)
  const link = `${app.config.baseUrl}/${slug}?lang=${language}`
  await app.mail.queue(trx, {
    to: unseal(await app.keyFor('addresses'), sealed),
    subject: mail.answerSubject(allianceName, sayIn(language)),
    text: mail.answerText({ alliance: allianceName, answer: code, link }),
  })
}
