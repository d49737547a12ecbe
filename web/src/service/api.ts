import type { FieldFault, Problem, ProblemSlug } from '@atlas/shared/problems'
import { changes } from './changes.ts'

/** A refusal of the service: what went wrong by its stable slug, and where. */
export class ProblemError extends Error {
  readonly slug: ProblemSlug
  readonly status: number
  readonly faults: readonly FieldFault[]
  /** With `stale`: the record as it stands now. */
  readonly current: unknown
  /** With `merged`: the organisation that it has become. */
  readonly mergedInto: string | undefined
  /** With `too-many-attempts`: how long to wait, in seconds. */
  readonly retryAfter: number | undefined
  /** What the operator can find in the log. */
  readonly instance: string | undefined

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title)
    this.name = 'ProblemError'
    this.slug = (problem.type.split('/').at(-1) ?? 'internal') as ProblemSlug
    this.status = problem.status
    this.faults = problem.errors ?? []
    this.current = problem.current
    this.mergedInto = problem.mergedInto
    this.retryAfter = problem.retryAfter
    this.instance = problem.instance
  }
}

/** The service gave no answer at all: it is down, or there is no network. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError'
}

export type Send = {
  body?: unknown
  /** The revision that the change was made from, sent as `If-Match`. */
  revision?: number
  /** The same key sent twice is done once. */
  idempotencyKey?: string
  signal?: AbortSignal
}

/** An address under `/api`, every part encoded: `apiPath('alliances', slug, 'sectors')`. */
export const apiPath = (...parts: readonly string[]): string =>
  `/api/${parts.map(encodeURIComponent).join('/')}`

/** An address with its query; `undefined` values are left out. */
export function withQuery(
  path: string,
  query: Record<string, string | number | boolean | undefined>,
): string {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}

/**
 * Asks the service. The caller names the answer by the shared schema that the route declares.
 * @throws ProblemError when refused, UnreachableError when unanswered
 */
async function ask<Answer>(method: string, path: string, send: Send = {}): Promise<Answer> {
  const response = await request(method, path, send)
  return (response.status === 204 ? undefined : await response.json()) as Answer
}

const request = (method: string, path: string, send: Send): Promise<Response> =>
  method === 'GET' ? respond(method, path, send) : changes.awaitWrite(respond(method, path, send))

async function respond(method: string, path: string, send: Send): Promise<Response> {
  const response = await fetch(path, {
    method,
    headers: headersOf(send),
    body: bodyOf(send.body),
    signal: send.signal,
  }).catch((cause: unknown) => {
    if (send.signal?.aborted) throw cause
    throw new UnreachableError('no answer', { cause })
  })
  if (!response.ok) throw await refusalOf(response)
  changes.note(path, response.headers)
  return response
}

export const api = {
  /** The answer as it was sent, to be read elsewhere too. */
  getText: async (path: string, signal?: AbortSignal) => (await request('GET', path, { signal })).text(),
  get: <Answer>(path: string, signal?: AbortSignal) => ask<Answer>('GET', path, { signal }),
  post: <Answer>(path: string, send?: Send) => ask<Answer>('POST', path, send),
  /** @returns the id of the change in history, by which what was created or done can be undone */
  create: async (path: string, send: Send) => (await request('POST', path, send)).headers.get('change-id'),
  patch: <Answer>(path: string, send: Send & { revision: number }) => ask<Answer>('PATCH', path, send),
  /** Changes what has no revision: an import on its way, which takes decisions in any order. */
  decide: <Answer>(path: string, body: unknown) => ask<Answer>('PATCH', path, { body }),
  /** Says anew what has no revision, as a whole. */
  replace: <Answer>(path: string, body: unknown) => ask<Answer>('PUT', path, { body }),
  /** Deletes what is no record and leaves no trace in history. */
  discard: (path: string) => ask<void>('DELETE', path),
  /** @returns the id of the change in history, by which the deletion can be undone */
  delete: async (path: string, send: Send & { revision: number }) =>
    (await request('DELETE', path, send)).headers.get('change-id'),
}

function headersOf({ body, revision, idempotencyKey }: Send): Headers {
  const headers = new Headers({ accept: 'application/json' })
  if (body !== undefined) headers.set('content-type', 'application/json')
  if (revision !== undefined) headers.set('if-match', `"${revision}"`)
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey)
  return headers
}

const bodyOf = (body: unknown) => (body === undefined ? undefined : JSON.stringify(body))

/** A proxy in front of a service that is down answers with its own page, not with problem details. */
export async function refusalOf(response: Response): Promise<Error> {
  if (response.headers.get('content-type')?.includes('application/problem+json'))
    return new ProblemError(await response.json())
  if (response.status >= 502 && response.status <= 504) return new UnreachableError('no answer')
  return new ProblemError({ type: '/problems/internal', title: response.statusText, status: response.status })
}
