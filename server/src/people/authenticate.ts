import type { FastifyRequest } from 'fastify'
import { guest, type Principal } from '../http/principal.ts'
import { hasSession } from '../http/session.ts'
import { clientHeaders } from './client-headers.ts'
import { readCaller } from './memberships.ts'

/** The account behind the session cookie of a request, with its memberships. */
export async function authenticate(request: FastifyRequest): Promise<Principal> {
  if (!hasSession(request)) return guest
  const accounts = await request.server.accounts()
  const session = await accounts.api.getSession({
    headers: clientHeaders(request),
    query: { disableRefresh: true },
  })
  request.sessionId = session?.session.id ?? null
  return session ? readCaller(request.server.store.db, session.user.id) : guest
}
