import type { Alliance } from '@atlas/shared/alliances'
import type { Role, Whoami } from '@atlas/shared/people'
import { roleIn } from '@atlas/shared/permissions'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { Problem } from './problem.ts'
import type { View } from './view.ts'

/** Who is asking: an account with its memberships, or nobody in particular. */
export type Caller = Whoami

export type Authenticate = (request: FastifyRequest) => Promise<Caller> | Caller

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller
    /** The session that tells so; null for guests and programs. */
    sessionId: string | null
  }
}

export const anonymous: Caller = { user: null, memberships: [], operator: false }

/** Tells every request who is asking, before anything else is looked at. No cache may give the answer to another. */
export const callers = plugin(
  async (app: FastifyInstance, { authenticate }: { authenticate: Authenticate }) => {
    app.decorateRequest('caller')
    app.decorateRequest('sessionId', null)
    app.addHook('onRequest', async (request, reply) => {
      reply.header('cache-control', 'no-store')
      request.caller = await authenticate(request)
    })
  },
)

/**
 * The account that is asking.
 * @throws Problem sign-in-required
 */
export function accountOf({ caller: { user } }: FastifyRequest): NonNullable<Caller['user']> {
  if (!user) throw new Problem('sign-in-required')
  return user
}

/** The account that is asking, as history writes it down. */
export function actorOf(request: FastifyRequest): { id: string; name: string } {
  const { id, name } = accountOf(request)
  return { id, name }
}

/** How the caller stands in an alliance, and what they are shown of it; null where it is closed to them. */
export function accessTo(
  caller: Caller,
  { id, guestAccess }: { id: string; guestAccess: Alliance['guestAccess'] },
): { role: Role | 'guest'; view: View } | null {
  const role = roleIn(caller, id)
  if (role) return { role, view: 'insider' }
  if (guestAccess === 'none') return null
  return { role: 'guest', view: guestAccess === 'facts' ? 'facts' : 'insider' }
}
