import type { Answer } from './judge-answer.ts'

/** A try that takes longer has failed, in milliseconds. */
const maxTryMs = 10_000
const base = '/api/workshops'

type Question = { method?: string; body?: unknown; token?: string | undefined }

/** Asks the service once, and tells what came back. Never throws. */
export async function ask(path: string, { method = 'GET', body, token }: Question = {}): Promise<Answer> {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), maxTryMs)
  try {
    const response = await fetch(`${base}/${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      headers: headersFor(token, body !== undefined),
      ...requestManners,
      signal: controller.signal,
    })
    const text = await response.text()
    return {
      status: response.status,
      isRedirect: isRedirect(response),
      body: readJson(text),
      retryAfter: readSeconds(response.headers.get('retry-after')),
    }
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}

/** Opens the stream of the room; it is ended by the signal. */
export const openStream = (token: string, signal: AbortSignal): Promise<Response> =>
  fetch(`${base}/room/events`, {
    headers: { ...headersFor(token, false), accept: 'text/event-stream' },
    ...requestManners,
    signal,
  })

/** A redirect is not followed: it leads to the sign-in page of a Wi-Fi. */
const requestManners = { redirect: 'manual', credentials: 'omit', cache: 'no-store' } as const

export const isRedirect = ({ type, status }: Response): boolean =>
  type === 'opaqueredirect' || (status >= 300 && status < 400)

const headersFor = (token: string | undefined, hasBody: boolean): Record<string, string> => ({
  ...(token !== undefined && { authorization: `Bearer ${token}` }),
  ...(hasBody && { 'content-type': 'application/json' }),
})

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const readSeconds = (value: string | null) =>
  value !== null && /^\d{1,6}$/.test(value) ? Number(value) : null
