import type { FindingList } from '@atlas/shared/findings/answers/finding-list'
import type { SentenceLanguage } from '@atlas/shared/sentences/languages'
import type { FastifyInstance } from 'fastify'
import { findAlliance } from '../http/find-alliance.ts'
import { todayUtc } from '../http/today-utc.ts'

/** How many findings of each kind members see now, by the name of the kind; null where they cannot be found just now. */
export async function countFindings(
  { findings, store, log }: FastifyInstance,
  allianceId: string,
  language: SentenceLanguage,
): Promise<Record<string, number> | null> {
  const alliance = await findAlliance(store.db, allianceId)
  if (!alliance) return null
  try {
    const { text } = await findings({
      of: { allianceId, view: 'insider' },
      changes: alliance.changes,
      question: { form: 'json', about: 'findings', language, today: todayUtc() },
      lane: `workshop ${allianceId}`,
      rank: 'member',
    })
    return countKinds(JSON.parse(text) as FindingList)
  } catch (err) {
    log.warn({ err }, 'the findings of a workshop could not be counted')
    return null
  }
}

function countKinds({ kinds, findings }: FindingList): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind } of findings) {
    const name = kinds[kind]?.name ?? kind
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}
