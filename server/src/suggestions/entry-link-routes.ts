import { runCatalogueTransaction } from '@atlas/db/transactions'
import { EntryLinkOrder, EntryLinks, MadeEntryLink } from '@atlas/shared/entry-links'
import { nameIn } from '@atlas/shared/names'
import { Id } from '@atlas/shared/primitives'
import { sayIn } from '@atlas/shared/sentences/say'
import { suggestionWords } from '@atlas/shared/suggestions/words/suggestion-words'
import type { FastifyPluginCallback } from 'fastify'
import Type from 'typebox'
import { allianceParams } from '../http/alliance-request.ts'
import { notFound } from '../http/errors.ts'
import { fault } from '../http/problem.ts'
import { permit } from '../http/scopes.ts'
import { serviceAddress } from '../http/service-address.ts'
import { readInTransaction } from '../http/transactions.ts'
import { readOrganisation } from '../organisations/queries.ts'
import { createEntryLink, listEntryLinks, revokeEntryLink } from './entry-links.ts'

const tags = ['suggestions']
const params = Type.Object({ ...allianceParams.properties, id: Id })
const path = '/organisations/:id/entry-links'

/** Links by which an organisation confirms or corrects its own entry, without an account. */
export const entryLinks: FastifyPluginCallback = permit('write', (scope) => {
  const { db } = scope.store

  scope.get(
    path,
    {
      schema: {
        tags,
        summary: 'List the private links that an organisation can confirm its entry by',
        params,
        response: { 200: EntryLinks },
      },
    },
    async ({ alliance, params: { id } }) => ({
      items: await runCatalogueTransaction(db, (trx) => listEntryLinks(trx, alliance.id, id)),
      mailOffered: scope.mail.isOffered,
    }),
  )

  scope.post(
    path,
    {
      config: { keepsAnswer: false },
      schema: {
        tags,
        summary: 'Make a private link by which an organisation confirms or corrects its entry',
        description:
          'For 30 days, without an account. Whoever has it sees what is held for publication of this one organisation, and its ties. With `sendTo` it is sent by mail, where the service can.',
        params,
        body: EntryLinkOrder,
        response: { 201: MadeEntryLink },
      },
    },
    async (request, reply) => {
      const {
        alliance,
        body,
        params: { id },
      } = request
      const { language, sendTo } = body
      if (sendTo !== undefined && !scope.mail.isOffered)
        throw fault(
          'invalid-request',
          '/sendTo',
          'mail',
          'This service sends no mail. Copy the link instead.',
        )
      const organisation = await readInTransaction(request, (trx) => readOrganisation(trx, id))
      if (!organisation || organisation.status === 'missing') throw notFound()
      const { mail } = suggestionWords(language)
      const say = sayIn(language)
      const name = nameIn(organisation.names, language, ...alliance.languages)
      const linkOf = (token: string) => `${serviceAddress(request)}/entry/${token}`
      const made = await runCatalogueTransaction(db, (trx) =>
        createEntryLink(
          trx,
          { allianceId: alliance.id, organisationId: id, language },
          async ({ token, expiresAt }) =>
            sendTo === undefined
              ? undefined
              : scope.mail.queue(trx, {
                  to: sendTo,
                  subject: mail.entrySubject(name, say),
                  text: mail.entryText({
                    ...{ alliance: alliance.name, name, link: linkOf(token) },
                    until: say.day(expiresAt.slice(0, 10)),
                  }),
                }),
        ),
      )
      if (made.mailed) scope.mail.wake()
      return reply
        .code(201)
        .send({ link: linkOf(made.token), expiresAt: made.expiresAt, mailed: made.mailed })
    },
  )

  scope.delete(
    `${path}/:link`,
    {
      schema: {
        tags,
        summary: 'Take a private link back',
        params: Type.Object({ ...params.properties, link: { ...Id, description: 'of the link' } }),
        response: { 204: Type.Null() },
      },
    },
    async ({ alliance, params: { id: organisationId, link: id } }, reply) => {
      await runCatalogueTransaction(db, (trx) =>
        revokeEntryLink(trx, { id, organisationId, allianceId: alliance.id }),
      )
      return reply.code(204).send(null)
    },
  )
})
