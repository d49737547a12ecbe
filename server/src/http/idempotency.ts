import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import {
  type IdempotentRequest,
  readReserved,
  releaseKey,
  reserveKey,
  type StoredAnswer,
  storeAnswer,
} from './idempotent-requests.ts'
import { fault, Problem } from './problem.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The request whose answer is to be kept, until it is. */
    idempotentRequest: { id: string } | null
  }
}

/** For how long the second of two like requests waits for the answer to the first, in milliseconds. */
const waitTimeoutMs = 20_000

/** Headers of an answer that belong to what was done. */
const storedHeaders = ['location', 'etag', 'change-id'] as const

/**
 * Lets a client send a POST again that may or may not have arrived: the same key with the same request has the same
 * answer, and is executed once. Only what succeeded is kept, so that what was refused can be tried again.
 */
export const idempotency = plugin(async (app: FastifyInstance) => {
  app.decorateRequest('idempotentRequest', null)

  app.addHook('preHandler', async (request, reply) => {
    const idempotentRequest = idempotentRequestOf(request)
    if (!idempotentRequest) return
    const reserved = await reserveKey(app.store.db, idempotentRequest)
    if (!reserved) return replay(reply, await waitForAnswer(app, idempotentRequest))
    request.idempotentRequest = reserved
  })

  app.addHook('preSerialization', async (request, reply, payload) => {
    const { idempotentRequest } = request
    if (!idempotentRequest) return payload
    request.idempotentRequest = null
    const { db } = app.store
    const { statusCode: status } = reply
    await (status < 300
      ? storeAnswer(db, idempotentRequest.id, answerOf(reply, payload))
      : releaseKey(db, idempotentRequest.id)
    ).catch(
      // What the handler did stands, and the client is told so; only a repetition will be told to look for itself.
      (err) => request.log.error({ err }, 'the answer to a repeatable request was not kept'),
    )
    return payload
  })

  app.addHook('onResponse', async ({ idempotentRequest }) => {
    if (idempotentRequest) await releaseKey(app.store.db, idempotentRequest.id)
  })
})

function idempotentRequestOf(request: FastifyRequest): IdempotentRequest | undefined {
  const { method, headers, caller } = request
  const key = headers['idempotency-key']
  if (method !== 'POST' || key === undefined || !caller.user) return
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key))
    throw fault('invalid-request', 'Idempotency-Key', 'format', 'Send 1 to 200 visible ASCII characters.')
  // Outside the scopes of an alliance there is none.
  const { id: allianceId = null } = (request.alliance as FastifyRequest['alliance'] | undefined) ?? {}
  return { userId: caller.user.id, allianceId, key, fingerprint: fingerprint(request) }
}

/** A body that streams through is known by its length and type alone. */
function fingerprint({ method, url, body, headers }: FastifyRequest): string {
  const streams = typeof (body as { pipe?: unknown } | undefined)?.pipe === 'function'
  const content = streams ? `${headers['content-type']} ${headers['content-length']}` : body
  return createHash('sha256')
    .update(`${method} ${url}\n`)
    .update(Buffer.isBuffer(content) ? content : (JSON.stringify(content) ?? ''))
    .digest('hex')
}

/** The answer to the first request, once there is one. */
async function waitForAnswer(
  { store }: FastifyInstance,
  idempotentRequest: IdempotentRequest,
): Promise<StoredAnswer> {
  const deadline = Date.now() + waitTimeoutMs
  for (let pause = 25; Date.now() < deadline; pause = Math.min(pause * 2, 1000)) {
    const first = await readReserved(store.db, idempotentRequest)
    if (first && first.fingerprint !== idempotentRequest.fingerprint)
      throw new Problem('idempotency-mismatch', {
        detail: 'This key was sent before, with another request. Make a new key for each request.',
      })
    if (first?.answer) return first.answer
    if (!first) break
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  throw new Problem('conflict', {
    detail:
      'The first request with this key has no answer: it is still at work, failed, or was interrupted. See whether its effect is there before you send it with a new key.',
  })
}

const answerOf = (reply: FastifyReply, payload: unknown): StoredAnswer => ({
  status: reply.statusCode,
  headers: Object.fromEntries(
    storedHeaders.flatMap((name) => (reply.hasHeader(name) ? [[name, String(reply.getHeader(name))]] : [])),
  ),
  body: JSON.stringify(payload),
})

const replay = (reply: FastifyReply, { status, headers, body }: StoredAnswer) =>
  reply
    .code(status)
    .headers({ ...headers, 'idempotent-replayed': 'true' })
    .send(JSON.parse(body))
