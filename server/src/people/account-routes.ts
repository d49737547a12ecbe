import { runCatalogueTransaction } from '@atlas/db/transactions'
import { Account, AccountDelete, AccountUpdate, Session, Whoami } from '@atlas/shared/people'
import type { FastifyPluginCallback } from 'fastify'
import Type from 'typebox'
import { accountOf } from '../http/caller.ts'
import { wholeList } from '../http/collection.ts'
import { guest, whoamiOf } from '../http/principal.ts'
import { signedIn } from '../http/scopes.ts'
import { passwordLimit } from '../http/security.ts'
import { deleteAccount, readAccount, updateAccount } from './account.ts'
import { guardLink } from './attempts.ts'
import { clientHeaders, setCookies } from './client-headers.ts'
import { checkOwnPassword } from './own-password.ts'
import { endOtherSessions, endSession, listSessions } from './sessions.ts'

const tags = ['account']
const ended = { 204: Type.Null() }

/** What people do with their own account. */
export const account: FastifyPluginCallback = signedIn((scope) => {
  const { db } = scope.store

  scope.get(
    '/account',
    { schema: { tags, summary: 'Read one’s account', response: { 200: Account } } },
    (request) => readAccount(db, accountOf(request).id),
  )

  scope.patch(
    '/account',
    {
      config: { rateLimit: passwordLimit },
      schema: {
        tags,
        summary: 'Change one’s name or e-mail address; the address asks for the password',
        body: AccountUpdate,
        response: { 200: Account },
      },
    },
    async (request) => {
      const { id } = accountOf(request)
      const { currentPassword, ...facts } = request.body
      if (facts.email !== undefined) await checkOwnPassword(request, currentPassword)
      await guardLink(request, () => updateAccount(db, id, facts))
      return readAccount(db, id)
    },
  )

  scope.post(
    '/account/delete',
    {
      config: { rateLimit: passwordLimit },
      schema: {
        tags,
        summary: 'Delete one’s account; what it wrote stays, without its name',
        body: AccountDelete,
        response: { 200: Whoami },
      },
    },
    async (request, reply) => {
      const { id } = accountOf(request)
      await checkOwnPassword(request, request.body.currentPassword)
      const { api } = await scope.accounts()
      await runCatalogueTransaction(db, (trx) => deleteAccount(trx, id, scope.config.dataDir))
      const { headers } = await api.signOut({ headers: clientHeaders(request), returnHeaders: true })
      setCookies(reply, headers)
      return whoamiOf(guest)
    },
  )

  scope.get(
    '/account/sessions',
    {
      schema: {
        tags,
        summary: 'List where one is signed in',
        querystring: wholeList,
        response: { 200: Type.Object({ items: Type.Array(Session) }) },
      },
    },
    async (request) => ({ items: await listSessions(db, accountOf(request).id, request.sessionId) }),
  )

  scope.delete(
    '/account/sessions/:id',
    {
      schema: {
        tags,
        summary: 'End one session',
        params: Type.Object({ id: Type.String() }),
        response: ended,
      },
    },
    async (request, reply) => {
      await endSession(db, accountOf(request).id, request.params.id)
      return reply.code(204).send(null)
    },
  )

  scope.delete(
    '/account/sessions',
    { schema: { tags, summary: 'End all sessions but this one', response: ended } },
    async (request, reply) => {
      await endOtherSessions(db, accountOf(request).id, request.sessionId ?? '')
      return reply.code(204).send(null)
    },
  )
})
