import { Whoami } from '@atlas/shared/people'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyPluginCallback } from 'fastify'
import Type from 'typebox'
import { accountOf, nobody } from '../http/caller.ts'
import { fault } from '../http/problem.ts'
import { guessLimit } from '../http/security.ts'
import { clientHeaders, setCookies } from './client-headers.ts'
import { refuseEasilyGuessed } from './guessable-password.ts'
import { readCaller } from './memberships.ts'

const tags = ['people']
const Password = Type.String({ minLength: 1, maxLength: 200 })
const NewPassword = Type.String({ minLength: 10, maxLength: 200 })

/**
 * What of better-auth is reached from outside: signing in and out, and changing one's password. The session itself
 * travels in a cookie that pages cannot read, never in a body.
 */
export const signIn: FastifyPluginCallback = (app, _options, done) => {
  const scope = app.withTypeProvider<TypeBoxTypeProvider>()

  scope.post(
    '/auth/sign-in/email',
    {
      config: { rateLimit: guessLimit },
      schema: {
        tags,
        summary: 'Sign in with e-mail and password',
        body: Type.Object(
          {
            email: Type.String({ format: 'email', maxLength: 320 }),
            password: Password,
            rememberMe: Type.Optional(
              Type.Boolean({ description: 'keep the session when the browser closes' }),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 200: Whoami },
      },
    },
    async (request, reply) => {
      const { api } = await app.accounts()
      const { headers, response } = await api
        .signInEmail({ body: request.body, headers: clientHeaders(request), returnHeaders: true })
        .catch((error) => {
          if (error?.status !== 'UNAUTHORIZED') throw error
          throw fault('sign-in-required', '/password', 'credentials', 'The address or the password is wrong.')
        })
      setCookies(reply, headers)
      return readCaller(app.store.db, response.user.id)
    },
  )

  scope.post(
    '/auth/sign-out',
    { schema: { tags, summary: 'Sign out', response: { 200: Whoami } } },
    async (request, reply) => {
      const { api } = await app.accounts()
      const { headers } = await api.signOut({ headers: clientHeaders(request), returnHeaders: true })
      setCookies(reply, headers)
      return nobody
    },
  )

  scope.post(
    '/auth/change-password',
    {
      config: { rateLimit: guessLimit },
      schema: {
        tags,
        summary: 'Change the password; other sessions end',
        body: Type.Object(
          { currentPassword: Password, newPassword: NewPassword },
          { additionalProperties: false },
        ),
        response: { 200: Whoami },
      },
    },
    async (request, reply) => {
      const { id, name, email } = accountOf(request)
      refuseEasilyGuessed('/newPassword', request.body.newPassword, [name, email])
      const { api } = await app.accounts()
      const { headers } = await api
        .changePassword({
          body: { ...request.body, revokeOtherSessions: true },
          headers: clientHeaders(request),
          returnHeaders: true,
        })
        .catch((error) => {
          if (error?.body?.code !== 'INVALID_PASSWORD') throw error
          throw fault('invalid-request', '/currentPassword', 'credentials', 'The password is wrong.')
        })
      setCookies(reply, headers)
      return readCaller(app.store.db, id)
    },
  )
  done()
}
