import type { Problem } from '@atlas/shared/problems'
import type { EntryFault } from '@atlas/shared/workshops/words/wording'

/** What came back; null where nothing did in time. */
export type Answer = {
  status: number
  /** Somebody else answered, and wants the phone to go elsewhere. */
  isRedirect: boolean
  /** Undefined where it was no JSON. */
  body: unknown
  /** As the answer asks, in seconds. */
  retryAfter: number | null
} | null

/** Why something stays on the phone and is sent again. */
export type KeptFor = 'offline' | 'portal' | 'busy' | 'frozen' | 'ended' | 'unknown'

export type Verdict =
  | { is: 'delivered'; body: unknown }
  | { is: 'kept'; why: KeptFor; retryAfter: number | null }
  /** It cannot be taken as it is. */
  | { is: 'needs-you'; fault: EntryFault; pointers: readonly string[] }

/**
 * What became of a request. Only our own answer that repeats what it is about tells that something was delivered: the
 * sign-in page of a Wi-Fi says 200 as well, and what was taken for delivered would be gone.
 * @param isEcho whether a body is about what was sent
 */
export function judgeAnswer(answer: Answer, isEcho: (body: unknown) => boolean): Verdict {
  if (!answer) return kept('offline')
  const { status, body, retryAfter } = answer
  if (answer.isRedirect || status === 511) return kept('portal')
  if (status >= 200 && status < 300) return isEcho(body) ? { is: 'delivered', body } : kept('portal')
  if (status === 429 || status >= 500) return kept('busy', retryAfter)
  const slug = slugOf(body, status)
  if (slug === undefined) return kept('portal', retryAfter)
  if (status === 423) return kept('frozen', retryAfter)
  if (status === 410 && slug !== 'merged') return kept('ended')
  if (status === 401) return kept('unknown')
  const fault = faultOf(status, slug)
  if (fault === undefined) return kept('busy', retryAfter)
  return { is: 'needs-you', fault, pointers: ((body as Problem).errors ?? []).map(({ pointer }) => pointer) }
}

const kept = (why: KeptFor, retryAfter: number | null = null): Verdict => ({ is: 'kept', why, retryAfter })

/** Of our own problems; undefined where somebody else refuses. */
function slugOf(body: unknown, status: number): string | undefined {
  const { type, status: told } = (body ?? {}) as Partial<Problem>
  return typeof type === 'string' && told === status ? /^\/problems\/([a-z-]+)$/.exec(type)?.[1] : undefined
}

function faultOf(status: number, slug: string): EntryFault | undefined {
  switch (slug) {
    case 'invalid-reference':
    case 'merged':
      return 'reference'
    case 'self-partnership':
      return 'same'
    case 'changed-since':
      return 'built-on'
    case 'duplicate-partnership':
      return 'refused'
  }
  switch (status) {
    case 400:
      return 'invalid'
    case 403:
      return 'forbidden'
    case 404:
      return 'not-there'
    case 409:
      return 'closed'
    case 422:
      return 'refused'
  }
  return
}
