import { isRedirect } from '../outbox/ask.ts'
import { judgeAnswer, type KeptFor } from '../outbox/judge-answer.ts'

/** Why an answer is no stream of events; null where it is one. */
export async function troubleOf(response: Response): Promise<KeptFor | null> {
  const { status, headers } = response
  const type = headers.get('content-type') ?? ''
  if (status === 200 && type.startsWith('text/event-stream')) return null
  const body = type.includes('json') ? await response.json().catch(() => undefined) : undefined
  const verdict = judgeAnswer(
    { status, isRedirect: isRedirect(response), body, retryAfter: null },
    () => false,
  )
  return verdict.is === 'kept' ? verdict.why : 'busy'
}
