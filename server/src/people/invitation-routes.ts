import { InvitationCreate, InvitationMade, OneTimeLink } from '@atlas/shared/people'
import { Id } from '@atlas/shared/primitives'
import type { FastifyPluginCallback } from 'fastify'
import Type from 'typebox'
import { allianceParams } from '../http/alliance-request.ts'
import { accountOf } from '../http/caller.ts'
import { wholeList } from '../http/collection.ts'
import { permit } from '../http/scopes.ts'
import { serviceAddress } from '../http/service-address.ts'
import { createInvitation } from './invitations.ts'
import { listInvitations, revokeInvitation } from './made-invitations.ts'

const tags = ['invitations']

/** Owners invite to their alliance, see what became of their links, and take them back. */
export const invitations: FastifyPluginCallback = permit('invite', (scope) => {
  const { db } = scope.store

  scope.get(
    '/invitations',
    {
      schema: {
        tags,
        summary: 'List invitations',
        description: 'Newest first; those that cannot be used any more for some months.',
        params: allianceParams,
        querystring: wholeList,
        response: { 200: Type.Object({ items: Type.Array(InvitationMade) }) },
      },
    },
    async ({ alliance }) => ({ items: await listInvitations(db, alliance.id) }),
  )

  scope.post(
    '/invitations',
    {
      config: { keepsAnswer: false },
      schema: {
        tags,
        summary: 'Make a link that makes whoever opens it a member',
        params: allianceParams,
        body: InvitationCreate,
        response: { 201: OneTimeLink },
      },
    },
    async (request, reply) => {
      const { alliance, body } = request
      const { id: createdBy } = accountOf(request)
      const { token, expiresAt } = await createInvitation(db, {
        allianceId: alliance.id,
        role: body.role,
        createdBy,
      })
      reply.code(201)
      return { link: `${serviceAddress(request)}/welcome/${token}`, expiresAt }
    },
  )

  scope.delete(
    '/invitations/:id',
    {
      schema: {
        tags,
        summary: 'Take an invitation back: its link opens nothing any more',
        params: Type.Object({ ...allianceParams.properties, id: Id }),
        response: { 204: Type.Null() },
      },
    },
    async ({ alliance, params }, reply) => {
      await revokeInvitation(db, alliance.id, params.id)
      return reply.code(204).send(null)
    },
  )
})
