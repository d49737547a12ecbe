import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { heartbeatMs } from './alive.ts'
import { isStream, readDigest, withDigest } from './content-digest.ts'
import {
  type IdempotentRequest,
  readReserved,
  releaseKey,
  reserveKey,
  type StoredAnswer,
  storeAnswer,
  tellAlive,
} from './idempotent-requests.ts'
import { principalKey } from './principal.ts'
import { fault, Problem } from './problem.ts'
import { passwordLimit } from './security.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The request whose answer is to be kept, until it is. */
    idempotentRequest: { id: string; digest: () => string | null } | null
  }
  interface FastifyContextConfig {
    /** Whether an answer is kept for repetitions; false where it holds a secret that is told once. */
    keepsAnswer?: boolean
  }
}

/** For how long a repetition waits for the first answer, in milliseconds: longer than a dead process goes unnoticed. */
const waitTimeoutMs = 30_000

/** Headers of an answer that belong to what was done. */
const storedHeaders = ['location', 'etag', 'change-id'] as const

/**
 * Lets a client send a POST again that may or may not have arrived: the same key with the same request has the same
 * answer, and is executed once. Only what succeeded is kept, so that what was refused can be tried again. Guests have
 * nothing that tells one from the other: what they send is executed each time, whatever key it bears.
 */
export const idempotency = plugin(async (app: FastifyInstance) => {
  const { store } = app
  const atWork = new Set<string>()
  const beating = setInterval(() => {
    if (atWork.size > 0) tellAlive(store.db, [...atWork]).catch(() => {})
  }, heartbeatMs).unref()
  app.addHook('onClose', async () => clearInterval(beating))
  app.decorateRequest('idempotentRequest', null)

  app.addHook('preHandler', async (request, reply) => {
    const idempotentRequest = idempotentRequestOf(request)
    if (!idempotentRequest) return
    const first = await reserveOrWait(app, idempotentRequest)
    if ('answer' in first) {
      await checkContent(request, first.answer)
      return replay(reply, first.answer)
    }
    atWork.add(first.id)
    request.idempotentRequest = { id: first.id, digest: digestBody(request) }
  })

  app.addHook('preSerialization', async (request, reply, payload) => {
    const { idempotentRequest } = request
    if (!idempotentRequest) return payload
    request.idempotentRequest = null
    const { id, digest } = idempotentRequest
    const { statusCode: status } = reply
    await (status < 300
      ? storeAnswer(store.db, id, { ...answerOf(request, reply, payload), content: digest() })
      : releaseKey(store.db, id)
    ).then(
      () => atWork.delete(id),
      // What the handler did stands, and the client is told so. The key stays at work, so that a repetition is told to
      // look for itself.
      (err) => request.log.error({ err }, 'the answer to a repeatable request was not kept'),
    )
    return payload
  })

  app.addHook('onResponse', async ({ idempotentRequest }) => {
    if (!idempotentRequest) return
    await releaseKey(store.db, idempotentRequest.id)
    atWork.delete(idempotentRequest.id)
  })
})

function idempotentRequestOf(request: FastifyRequest): IdempotentRequest | undefined {
  const { method, headers, caller, routeOptions } = request
  const key = headers['idempotency-key']
  const principal = principalKey(caller)
  if (method !== 'POST' || key === undefined || principal === null) return
  // Of a password nothing is kept, not even a fingerprint by which one could guess it.
  if (routeOptions.config.rateLimit === passwordLimit) return
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key))
    throw fault('invalid-request', 'Idempotency-Key', 'format', 'Send 1 to 200 visible ASCII characters.')
  // Outside the scopes of an alliance there is none.
  const { id: allianceId = null } = (request.alliance as FastifyRequest['alliance'] | undefined) ?? {}
  return { principal, allianceId, key, fingerprint: fingerprint(request) }
}

/** What a body contains that streams through is not known yet: see `checkContent`. */
function fingerprint({ method, url, body, headers }: FastifyRequest): string {
  const content = isStream(body) ? `${headers['content-type']} ${headers['content-length']}` : body
  return createHash('sha256')
    .update(`${method} ${url}\n`)
    .update(Buffer.isBuffer(content) ? content : (JSON.stringify(content) ?? ''))
    .digest('hex')
}

/** Has a body that streams through tell what it contained, once the handler has read it. */
function digestBody(request: FastifyRequest): () => string | null {
  if (!isStream(request.body)) return () => null
  const { stream, digest } = withDigest(request.body)
  request.body = stream
  return digest
}

/**
 * Takes the key of a request into use, or waits for the answer of the first one that has it.
 * @throws Problem idempotency-mismatch, conflict
 */
async function reserveOrWait(
  { store }: FastifyInstance,
  request: IdempotentRequest,
): Promise<{ id: string } | { answer: StoredAnswer }> {
  const deadline = Date.now() + waitTimeoutMs
  for (let pause = 25; Date.now() < deadline; pause = Math.min(pause * 2, 1000)) {
    const reserved = await reserveKey(store, request)
    if (reserved) return reserved
    const first = await readReserved(store.db, request)
    if (first && first.fingerprint !== request.fingerprint) throw mismatch()
    if (first?.answer) return { answer: first.answer }
    // Refused meanwhile, the first one has freed the key.
    if (first) await new Promise((resolve) => setTimeout(resolve, pause))
  }
  throw new Problem('conflict', {
    detail:
      'The first request with this key has no answer: it is still at work, or its answer was lost. See whether its effect is there before you send it with a new key.',
  })
}

/** Reads a repeated file to its end. @throws Problem idempotency-mismatch where it is another one */
async function checkContent({ body, routeOptions }: FastifyRequest, { content }: StoredAnswer) {
  if (!isStream(body)) return
  if ((await readDigest(body, routeOptions.bodyLimit ?? 0)) !== content) throw mismatch()
}

const mismatch = () =>
  new Problem('idempotency-mismatch', {
    detail: 'This key was sent before, with another request. Make a new key for each request.',
  })

const answerOf = ({ routeOptions }: FastifyRequest, reply: FastifyReply, payload: unknown) => ({
  status: reply.statusCode,
  headers: Object.fromEntries(
    storedHeaders.flatMap((name) => (reply.hasHeader(name) ? [[name, String(reply.getHeader(name))]] : [])),
  ),
  body: (routeOptions.config?.keepsAnswer ?? true) ? JSON.stringify(payload) : null,
})

function replay(reply: FastifyReply, { status, headers, body }: StoredAnswer) {
  if (body === null)
    throw new Problem('conflict', {
      detail:
        'The first request with this key was done. Its answer held a secret that is told once and kept nowhere: if it did not reach you, send the request with a new key, and take back what the first one made where it is listed.',
    })
  return reply
    .code(status)
    .headers({ ...headers, 'idempotent-replayed': 'true' })
    .send(JSON.parse(body))
}
