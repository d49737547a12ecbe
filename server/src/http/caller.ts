import type { Whoami } from '@atlas/shared/people'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { actorFor, type Principal } from './principal.ts'
import { Problem } from './problem.ts'

export type Authenticate = (request: FastifyRequest) => Promise<Principal> | Principal

declare module 'fastify' {
  interface FastifyRequest {
    caller: Principal
    /** The session that tells so; null for guests, participants and programs. */
    sessionId: string | null
  }
}

/** Tells every request who is asking, before anything else is looked at. */
export const callers = plugin(
  async (app: FastifyInstance, { authenticate }: { authenticate: Authenticate }) => {
    app.decorateRequest('caller')
    app.decorateRequest('sessionId', null)
    app.addHook('onRequest', async (request) => {
      request.caller = await authenticate(request)
    })
  },
)

/**
 * The account that is asking, for what only people with an account do.
 * @throws Problem sign-in-required, forbidden
 */
export function accountOf({ caller }: FastifyRequest): NonNullable<Whoami['user']> {
  if (caller.kind !== 'account') throw refusal(caller)
  return caller.user
}

/**
 * Who is asking, as history writes it down.
 * @throws Problem sign-in-required
 */
export function actorOf({ caller }: FastifyRequest): { id: string; name: string } {
  const actor = actorFor(caller)
  if (!actor) throw refusal(caller)
  return actor
}

/** Of those who may not do something, guests may sign in as somebody who may. */
export const refusal = ({ kind }: Principal): Problem =>
  new Problem(kind === 'guest' ? 'sign-in-required' : 'forbidden')
