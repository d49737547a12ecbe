import { runCatalogueTransaction } from '@atlas/db/transactions'
import { Member, MemberUpdate, OneTimeLink } from '@atlas/shared/people'
import type { FastifyPluginCallback } from 'fastify'
import Type from 'typebox'
import { allianceParams } from '../http/alliance-request.ts'
import { accountOf } from '../http/caller.ts'
import { wholeList } from '../http/collection.ts'
import { permit } from '../http/scopes.ts'
import { serviceAddress } from '../http/service-address.ts'
import { changeRole, checkMember, listMembers, removeMember } from './members.ts'
import { createPasswordLink } from './password-links.ts'

const tags = ['members']
const params = Type.Object({
  ...allianceParams.properties,
  id: Type.String({ description: 'of the account' }),
})
const response = { 204: Type.Null() }

/** Members see who else belongs to their alliance, and can leave it. */
const reading = permit('readMembers', (scope) => {
  const { db } = scope.store

  scope.get(
    '/members',
    {
      schema: {
        tags,
        summary: 'List members',
        params: allianceParams,
        querystring: wholeList,
        response: { 200: Type.Object({ items: Type.Array(Member) }) },
      },
    },
    async ({ alliance, caller }) => ({
      items: await listMembers(db, alliance.id, { caller, role: alliance.role }),
    }),
  )

  scope.delete(
    '/membership',
    { schema: { tags, summary: 'Leave the alliance', params: allianceParams, response } },
    async (request, reply) => {
      const { id } = accountOf(request)
      await runCatalogueTransaction(db, (trx) => removeMember(trx, request.alliance.id, id))
      return reply.code(204).send(null)
    },
  )
})

/** Owners decide what others are, and put them out. */
const managing = permit('manageMembers', (scope) => {
  const { db } = scope.store

  scope.patch(
    '/members/:id',
    { schema: { tags, summary: 'Change the role of a member', params, body: MemberUpdate, response } },
    async ({ alliance, params: { id: userId }, body: { role } }, reply) => {
      await runCatalogueTransaction(db, (trx) => changeRole(trx, { allianceId: alliance.id, userId, role }))
      return reply.code(204).send(null)
    },
  )

  scope.delete(
    '/members/:id',
    { schema: { tags, summary: 'Remove a member from the alliance', params, response } },
    async ({ alliance, params: { id } }, reply) => {
      await runCatalogueTransaction(db, (trx) => removeMember(trx, alliance.id, id))
      return reply.code(204).send(null)
    },
  )

  scope.post(
    '/members/:id/password-link',
    {
      config: { keepsAnswer: false },
      schema: {
        tags,
        summary: 'Make a link by which a member who has forgotten the password chooses a new one',
        description:
          'Who has the link has the account. So an owner makes it for members who are in no alliance but the owner’s, the operator for everybody.',
        params,
        response: { 201: OneTimeLink },
      },
    },
    async (request, reply) => {
      const { alliance, params } = request
      const { id: createdBy } = accountOf(request)
      await checkMember(db, alliance.id, params.id)
      const { token, expiresAt } = await createPasswordLink(db, { userId: params.id, createdBy })
      reply.code(201)
      return { link: `${serviceAddress(request)}/new-password/${token}`, expiresAt }
    },
  )
})

export const members: FastifyPluginCallback = (app, _options, done) => {
  app.register(reading)
  app.register(managing)
  done()
}
