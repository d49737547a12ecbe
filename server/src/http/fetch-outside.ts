import { programVersion } from './program-version.ts'

/** Who asks, as services outside want to know. */
const userAgent = `alliance-atlas/${programVersion}`

/** A service outside does not answer as it should; the message says what it did. */
export class OutsideError extends Error {
  override name = 'OutsideError'
  /** The HTTP status it answered with, if any. */
  readonly status: number | null
  /** How long it asked to be left alone, in milliseconds. */
  readonly retryAfter: number | null

  constructor(message: string, answered: { status?: number; retryAfter?: number | null } = {}) {
    super(message)
    this.status = answered.status ?? null
    this.retryAfter = answered.retryAfter ?? null
  }
}

type Question = {
  /** Milliseconds for all of the answer. */
  timeout: number
  /** An answer of more bytes is cut off and refused. */
  maxBytes: number
  method?: 'GET' | 'POST'
  body?: FormData | string
  headers?: Record<string, string>
}

/**
 * Asks a service outside that the operator has named. Its redirections are not followed, its answer is bounded in time
 * and in size.
 * @throws OutsideError
 */
export async function fetchOutside(address: string, question: Question): Promise<Uint8Array> {
  const { timeout, maxBytes, headers, ...rest } = question
  try {
    const response = await fetch(address, {
      ...rest,
      headers: { 'user-agent': userAgent, ...headers },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    })
    if (response.status >= 300) {
      await response.body?.cancel()
      throw new OutsideError(`it answered ${response.status}`, {
        status: response.status,
        retryAfter: waitingTime(response.headers.get('retry-after')),
      })
    }
    return await readBounded(response, maxBytes)
  } catch (error) {
    if (error instanceof OutsideError) throw error
    const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } }
    if (name === 'TimeoutError') throw new OutsideError(`it did not answer within ${timeout / 1000} s`)
    throw new OutsideError(`it could not be reached (${cause?.code ?? cause?.message ?? message})`)
  }
}

async function readBounded(response: Response, maxBytes: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of response.body ?? []) {
    size += piece.length
    // Leaving the loop lets go of the connection.
    if (size > maxBytes) throw new OutsideError(`its answer is longer than ${maxBytes} bytes`)
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** Seconds or a date, as milliseconds from now; null where it is neither. */
function waitingTime(retryAfter: string | null): number | null {
  if (retryAfter === null) return null
  const seconds = /^\d{1,6}$/.test(retryAfter)
    ? Number(retryAfter)
    : (Date.parse(retryAfter) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.max(0, seconds * 1000) : null
}
