import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyPluginCallback, FastifyRequest } from 'fastify'
import { Problem } from '../http/problem.ts'
import type { Scope } from '../http/scopes.ts'
import { hashToken, type Participant } from './participant.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose phone asks, inside the scope of participants. */
    participant: Participant
  }
}

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
      const participant = token === undefined ? undefined : await app.rooms.identify(token)
      if (!participant)
        throw new Problem('sign-in-required', {
          detail: 'Nobody is in a room with this token. Join with the code of the room.',
        })
      request.participant = participant
    })
    routes(app.withTypeProvider<TypeBoxTypeProvider>())
    done()
  }

const tokenOf = ({ headers: { authorization } }: FastifyRequest) =>
  /^Bearer ([\w-]{22,64})$/.exec(authorization ?? '')?.[1]

/** Tokens that nobody was let in with count by address: any number of them can be made. */
function knownHashOf(request: FastifyRequest): string | undefined {
  const token = tokenOf(request)
  if (token === undefined) return
  const hash = hashToken(token)
  return request.server.rooms.isKnown(hash) ? hash : undefined
}
