import { runCatalogueTransaction } from '@atlas/db/transactions'
import { PasswordLink, PasswordLinkUse, Whoami } from '@atlas/shared/people'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyPluginCallback } from 'fastify'
import { whoamiOf } from '../http/principal.ts'
import { passwordLimit } from '../http/security.ts'
import { guardLink } from './attempts.ts'
import { clientHeaders, setCookies } from './client-headers.ts'
import { rememberBrowser } from './familiar-browser.ts'
import { linkTokenParams as params } from './link-token.ts'
import { readCaller } from './memberships.ts'
import { hashPassword } from './password.ts'
import { readPasswordLink, usePasswordLink } from './password-links.ts'
import { readAllianceNames, refuseWeakPassword } from './weak-password.ts'

const tags = ['people']

/** Where a one-time link leads somebody who has forgotten the password. */
export const passwordLinks: FastifyPluginCallback = (app, _options, done) => {
  const scope = app.withTypeProvider<TypeBoxTypeProvider>()
  const { db } = app.store

  scope.get(
    '/password-links/:token',
    {
      schema: {
        tags,
        summary: 'Read whose password a link changes',
        params,
        response: { 200: PasswordLink },
      },
    },
    (request) => guardLink(request, () => readPasswordLink(db, request.params.token)),
  )

  scope.post(
    '/password-links/:token/use',
    {
      config: { rateLimit: passwordLimit },
      schema: {
        tags,
        summary: 'Choose a new password by a link, and sign in; all other sessions end',
        params,
        body: PasswordLinkUse,
        response: { 200: Whoami },
      },
    },
    async (request, reply) => {
      const { token } = request.params
      const { newPassword } = request.body
      const { userId, name, email } = await guardLink(request, () => readPasswordLink(db, token))
      const allianceNames = await readAllianceNames(db, whoamiOf(await readCaller(db, userId)).memberships)
      await refuseWeakPassword('/newPassword', newPassword, { name, email, allianceNames })
      const hash = await hashPassword(newPassword)
      await runCatalogueTransaction(db, (trx) => usePasswordLink(trx, token, hash))
      const { api } = await app.accounts()
      const { headers } = await api.signInEmail({
        body: { email, password: newPassword },
        headers: clientHeaders(request),
        returnHeaders: true,
      })
      setCookies(reply, headers)
      await rememberBrowser(request, reply, userId)
      return whoamiOf(await readCaller(db, userId))
    },
  )
  done()
}
