import { runWriteTransaction } from '@atlas/db/transactions'
import { json } from '@atlas/db/values'
import type { SentenceLanguage } from '@atlas/shared/sentences/languages'
import type { FastifyInstance } from 'fastify'
import { countFindings } from './count-findings.ts'
import type { RoomKey } from './room-hub.ts'

/** Notes what the findings are when a workshop begins, or ends, for its minutes. */
export async function noteFindings(
  app: FastifyInstance,
  { allianceId, workshopId }: RoomKey,
  when: 'findingsBefore' | 'findingsAfter',
  language: SentenceLanguage,
): Promise<void> {
  const counts = await countFindings(app, allianceId, language)
  if (!counts) return
  await runWriteTransaction(app.store.db, allianceId, (trx) =>
    trx
      .updateTable('workshopRoom')
      .set({ [when]: json(counts) })
      .where('workshopId', '=', workshopId)
      .where(when, 'is', null)
      .execute(),
  )
  app.rooms.forget(workshopId)
}
