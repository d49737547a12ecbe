import {
  Invitation,
  InvitationAccept,
  InvitationCreate,
  InvitationCreated,
  Whoami,
} from '@atlas/shared/people'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyPluginCallback, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { allianceParams } from '../http/alliance-request.ts'
import { actorOf } from '../http/caller.ts'
import { permit } from '../http/scopes.ts'
import { guessLimit } from '../http/security.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { clientHeaders, setCookies } from './client-headers.ts'
import { createInvitation, readInvitation } from './invitations.ts'
import { readCaller } from './memberships.ts'
import { hasSession } from './open-accounts.ts'

const tags = ['people']
const params = Type.Object({ token: Type.String({ pattern: '^[\\w-]{32}$' }) })

/** Who is asking, and the links that make people members. */
export const people: FastifyPluginCallback = (app, _options, done) => {
  const scope = app.withTypeProvider<TypeBoxTypeProvider>()
  const { db } = app.store

  scope.get(
    '/whoami',
    { schema: { tags, summary: 'Who is asking', response: { 200: Whoami } } },
    async (request, reply) => {
      // The page asks this when it opens, which is when a session in use is made to last longer.
      if (hasSession(request)) {
        const accounts = await app.accounts()
        const { headers } = await accounts.api.getSession({
          headers: clientHeaders(request),
          returnHeaders: true,
        })
        setCookies(reply, headers)
      }
      reply.header('cache-control', 'no-store')
      return request.caller
    },
  )

  scope.get(
    '/invitations/:token',
    {
      config: { rateLimit: guessLimit },
      schema: { tags, summary: 'Read an invitation', params, response: { 200: Invitation } },
    },
    ({ params: { token } }) => readInvitation(db, token),
  )

  scope.post(
    '/invitations/:token/accept',
    {
      config: { rateLimit: guessLimit },
      schema: {
        tags,
        summary: 'Accept an invitation, signed in or with a new account',
        params,
        body: InvitationAccept,
        response: { 200: Whoami },
      },
    },
    async (request, reply) => {
      const { userId, created } = await acceptInvitation(
        db,
        request.params.token,
        request.caller,
        request.body,
      )
      if (created) {
        const accounts = await app.accounts()
        const { headers } = await accounts.api.signInEmail({
          body: { email: created.email, password: created.password },
          headers: clientHeaders(request),
          returnHeaders: true,
        })
        setCookies(reply, headers)
      }
      return readCaller(db, userId)
    },
  )
  done()
}

/** Owners invite to their alliance. */
export const invitations: FastifyPluginCallback = permit('invite', (scope) => {
  scope.post(
    '/invitations',
    {
      schema: {
        tags,
        summary: 'Make a link that makes whoever opens it a member',
        params: allianceParams,
        body: InvitationCreate,
        response: { 201: InvitationCreated },
      },
    },
    async (request, reply) => {
      const { alliance, body, server } = request
      const { id: createdBy } = actorOf(request)
      const { token, expiresAt } = await createInvitation(server.store.db, {
        allianceId: alliance.id,
        role: body.role,
        createdBy,
      })
      reply.code(201)
      return { link: `${origin(request)}/welcome/${token}`, expiresAt }
    },
  )
})

/** Where whoever asks reaches the service, which is where those they invite will reach it, unless configured. */
const origin = ({ server, protocol, host }: FastifyRequest) =>
  server.config.publicUrl ?? `${protocol}://${host}`
