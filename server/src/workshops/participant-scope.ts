import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyPluginCallback, FastifyRequest } from 'fastify'
import { Problem } from '../http/problem.ts'
import type { Scope } from '../http/scopes.ts'
import { findParticipant, hashToken, type Participant } from './participant.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose phone asks, inside the scope of participants. */
    participant: Participant
  }
}

/** Tokens that somebody was let in with lately, as their hashes: those are counted one by one. */
const knownTokens = new Set<string>()
const maxKnownTokens = 20_000

/** Requests a minute: no phone sends more; and what a whole room behind one address may send before it is known. */
const phoneLimit = {
  timeWindow: '1 minute',
  keyGenerator: (request: FastifyRequest) => knownHashOf(request) ?? request.ip,
  max: (request: FastifyRequest) => (knownHashOf(request) ? 300 : 6000),
}

/** For routes of phones. */
export const forPhones = { rateLimit: phoneLimit }

/**
 * A scope for what participants do, with the token that their phone has made. No cookie tells who they are: phones refuse
 * them, and no other site could send this header along.
 */
export const participantScope =
  (routes: (scope: Scope) => void): FastifyPluginCallback =>
  (app, _options, done) => {
    app.decorateRequest('participant')
    app.addHook('onRequest', async (request) => {
      const token = tokenOf(request)
      const participant = token === undefined ? undefined : await findParticipant(app.store.db, token)
      if (!participant)
        throw new Problem('sign-in-required', {
          detail: 'Nobody is in a room with this token. Join with the code of the room.',
        })
      remember(hashToken(token ?? ''))
      request.participant = participant
    })
    routes(app.withTypeProvider<TypeBoxTypeProvider>())
    done()
  }

const tokenOf = ({ headers: { authorization } }: FastifyRequest) =>
  /^Bearer ([\w-]{22,64})$/.exec(authorization ?? '')?.[1]

function knownHashOf(request: FastifyRequest): string | undefined {
  const token = tokenOf(request)
  if (token === undefined) return
  const hash = hashToken(token)
  return knownTokens.has(hash) ? hash : undefined
}

function remember(hash: string): void {
  knownTokens.add(hash)
  for (const oldest of knownTokens) {
    if (knownTokens.size <= maxKnownTokens) return
    knownTokens.delete(oldest)
  }
}
