import { PasswordChange, SignedIn, Whoami } from '@atlas/shared/people'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyPluginCallback } from 'fastify'
import Type from 'typebox'
import { accountOf } from '../http/caller.ts'
import { guest, whoamiOf } from '../http/principal.ts'
import { fault } from '../http/problem.ts'
import { passwordLimit } from '../http/security.ts'
import { attemptKey } from './account-attempts.ts'
import { guardPassword } from './attempts.ts'
import { clientHeaders, setCookies } from './client-headers.ts'
import { knownBrowserOf, rememberBrowser } from './familiar-browser.ts'
import { readCaller } from './memberships.ts'
import { Password, wrongPassword } from './own-password.ts'
import { readAllianceNames, refuseWeakPassword } from './weak-password.ts'

const tags = ['people']

/**
 * What of better-auth is reached from outside: signing in and out, and changing one's password. The session itself
 * travels in a cookie that pages cannot read, never in a body.
 */
export const signIn: FastifyPluginCallback = (app, _options, done) => {
  const scope = app.withTypeProvider<TypeBoxTypeProvider>()
  const { db } = app.store

  scope.post(
    '/auth/sign-in/email',
    {
      config: { rateLimit: passwordLimit },
      schema: {
        tags,
        summary: 'Sign in with e-mail and password',
        description: 'Tells how often somebody has tried it with a wrong password since the last time.',
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
        response: { 200: SignedIn },
      },
    },
    async (request, reply) => {
      const { api } = await app.accounts()
      const account = attemptKey('password', request.body.email)
      const browser = await knownBrowserOf(request, request.body.email)
      const { result, failed } = await guardPassword(
        request,
        { account, counted: browser === undefined ? account : attemptKey('browser', browser) },
        {
          check: () =>
            api
              .signInEmail({ body: request.body, headers: clientHeaders(request), returnHeaders: true })
              .catch(undefinedFor('UNAUTHORIZED')),
          wrong: () =>
            fault('sign-in-required', '/password', 'credentials', 'The address or the password is wrong.'),
        },
      )
      const userId = result.response.user.id
      setCookies(reply, result.headers)
      await rememberBrowser(request, reply, userId)
      return { ...whoamiOf(await readCaller(db, userId)), failedAttempts: failed }
    },
  )

  scope.post(
    '/auth/sign-out',
    { schema: { tags, summary: 'Sign out', response: { 200: Whoami } } },
    async (request, reply) => {
      const { api } = await app.accounts()
      const { headers } = await api.signOut({ headers: clientHeaders(request), returnHeaders: true })
      setCookies(reply, headers)
      return whoamiOf(guest)
    },
  )

  scope.post(
    '/auth/change-password',
    {
      config: { rateLimit: passwordLimit },
      schema: {
        tags,
        summary: 'Change the password; other sessions end',
        body: PasswordChange,
        response: { 200: Whoami },
      },
    },
    async (request, reply) => {
      const { id, name, email } = accountOf(request)
      const allianceNames = await readAllianceNames(db, whoamiOf(request.caller).memberships)
      await refuseWeakPassword('/newPassword', request.body.newPassword, { name, email, allianceNames })
      const { api } = await app.accounts()
      const key = attemptKey('session', id)
      const { result } = await guardPassword(
        request,
        { account: key, counted: key },
        {
          check: () =>
            api
              .changePassword({
                body: { ...request.body, revokeOtherSessions: true },
                headers: clientHeaders(request),
                returnHeaders: true,
              })
              .catch(undefinedFor('INVALID_PASSWORD')),
          wrong: wrongPassword,
        },
      )
      setCookies(reply, result.headers)
      return whoamiOf(await readCaller(db, id))
    },
  )
  done()
}

/** What better-auth refuses by a status or a code is no result; anything else stays an error. */
const undefinedFor = (reason: string) => (error: { status?: unknown; body?: { code?: unknown } }) => {
  if (error?.status !== reason && error?.body?.code !== reason) throw error
  return undefined
}
