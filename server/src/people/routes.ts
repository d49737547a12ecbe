import { Invitation, InvitationAccept, Whoami } from '@atlas/shared/people'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyPluginCallback } from 'fastify'
import { whoamiOf } from '../http/principal.ts'
import { passwordLimit } from '../http/security.ts'
import { hasSession } from '../http/session.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { guardLink } from './attempts.ts'
import { clientHeaders, setCookies } from './client-headers.ts'
import { rememberBrowser } from './familiar-browser.ts'
import { readInvitation } from './invitations.ts'
import { linkTokenParams as params } from './link-token.ts'
import { readCaller } from './memberships.ts'

const tags = ['people']

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
      return whoamiOf(request.caller)
    },
  )

  scope.get(
    '/invitations/:token',
    { schema: { tags, summary: 'Read an invitation', params, response: { 200: Invitation } } },
    (request) => guardLink(request, () => readInvitation(db, request.params.token)),
  )

  scope.post(
    '/invitations/:token/accept',
    {
      config: { rateLimit: passwordLimit },
      schema: {
        tags,
        summary: 'Accept an invitation, signed in or with a new account',
        params,
        body: InvitationAccept,
        response: { 200: Whoami },
      },
    },
    async (request, reply) => {
      const { params, caller, body } = request
      const { userId, created } = await guardLink(request, () =>
        acceptInvitation(db, params.token, caller, body),
      )
      if (created) {
        const accounts = await app.accounts()
        const { headers } = await accounts.api.signInEmail({
          body: { email: created.email, password: created.password },
          headers: clientHeaders(request),
          returnHeaders: true,
        })
        setCookies(reply, headers)
        await rememberBrowser(request, reply, userId)
      }
      return whoamiOf(await readCaller(db, userId))
    },
  )
  done()
}
