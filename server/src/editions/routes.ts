import { runPublisherTransaction } from '@atlas/db/transactions'
import {
  Publication,
  PublisherSettings,
  PublishOrder,
  RedactOrder,
  ToldOrganisation,
  WithdrawOrder,
} from '@atlas/shared/editions'
import { PublicationPreview } from '@atlas/shared/editions/publication-preview'
import { Id, oneOf } from '@atlas/shared/primitives'
import { sentenceLanguageOf, sentenceLanguages } from '@atlas/shared/sentences/languages'
import type { FastifyPluginCallback } from 'fastify'
import Type from 'typebox'
import { allianceParams } from '../http/alliance-request.ts'
import { permit } from '../http/scopes.ts'
import { computingLimit } from '../http/security.ts'
import { serviceAddress } from '../http/service-address.ts'
import { todayUtc } from '../http/today-utc.ts'
import { pageHeaders } from '../public/scope.ts'
import { writeDraft } from './draft.ts'
import { previewEdition } from './preview.ts'
import { allowAgain, readPublication, updatePublisher } from './publication-queries.ts'
import { publishEdition } from './publish.ts'
import { redact } from './redact.ts'
import { listToldOrganisations } from './told-organisations.ts'
import { withdrawEdition } from './withdraw.ts'

const tags = ['editions']
const config = { rateLimit: computingLimit }
const params = Type.Object({
  ...allianceParams.properties,
  number: Type.Integer({ minimum: 1, description: 'of the edition' }),
})

const reading = permit('readPrivate', (scope) => {
  const { store, makeEdition, published } = scope
  const { db } = store

  scope.get(
    '/editions',
    {
      schema: {
        tags,
        summary: 'Read what an alliance has published, and how it publishes',
        params: allianceParams,
        response: { 200: Publication },
      },
    },
    ({ alliance }) => runPublisherTransaction(db, alliance.id, readPublication),
  )

  scope.get(
    '/editions/preview',
    {
      config,
      schema: {
        tags,
        summary: 'See what would be published now',
        description:
          'What an edition would tell, what stays private, what changed since the last edition, and what somebody should look at before.',
        params: allianceParams,
        querystring: Type.Object(
          { language: Type.Optional(oneOf(sentenceLanguages, 'of names and sentences')) },
          { additionalProperties: false },
        ),
        response: { 200: PublicationPreview },
      },
    },
    ({ alliance, query }) => {
      const language = query.language ?? sentenceLanguageOf(alliance.languages)
      return previewEdition(db, { allianceId: alliance.id, day: todayUtc(), language }, makeEdition)
    },
  )

  scope.get(
    '/editions/draft',
    {
      config,
      schema: {
        tags,
        summary: 'Look at what would be published now, as everybody would see it',
        description: 'A page for members alone: it is kept nowhere, and no search engine may list it.',
        params: allianceParams,
        querystring: Type.Object({ lang: Type.Optional(oneOf(sentenceLanguages)) }),
        response: { 200: { description: 'The page', content: { 'text/html': { schema: Type.String() } } } },
      },
    },
    async (request, reply) => {
      const { alliance, query } = request
      const language = query.lang ?? sentenceLanguageOf(alliance.languages)
      const { id: allianceId, slug, role } = alliance
      const page = await writeDraft(
        db,
        {
          ...{ allianceId, slug, role, language, day: todayUtc() },
          ...{ files: scope.pageFiles, baseUrl: serviceAddress(request) },
        },
        makeEdition,
      )
      const headers = { ...pageHeaders, 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }
      return reply.headers(headers).type('text/html; charset=utf-8').send(page)
    },
  )

  scope.get(
    '/editions/organisations',
    {
      config,
      schema: {
        tags,
        summary: 'List the organisations that editions tell of',
        description:
          'Also those that were deleted since: what is told of them can be withdrawn all the same.',
        params: allianceParams,
        response: { 200: Type.Array(ToldOrganisation) },
      },
    },
    ({ alliance }) => listToldOrganisations(published, alliance.id),
  )
})

const publishing = permit('configure', (scope) => {
  const { store, makeEdition, published } = scope
  const { db } = store
  const { dataDir } = scope.config

  scope.post(
    '/editions',
    {
      config,
      schema: {
        tags,
        summary: 'Publish an edition',
        description:
          'Copies what may be public, as it stands at one moment, into the next edition. Everybody can read it, cite it and take it away from then on.',
        params: allianceParams,
        body: PublishOrder,
        response: { 201: Type.Object({ number: Type.Integer() }) },
      },
    },
    async ({ alliance, body }, reply) => {
      const { note = '', corrects } = body
      const number = await publishEdition(
        db,
        {
          ...{
            allianceId: alliance.id,
            slug: alliance.slug,
            day: todayUtc(),
            note,
            authorRole: alliance.role,
          },
          act: corrects ? 'correct' : 'publish',
          reason: corrects?.reason ?? 'usual',
          explanation: corrects?.explanation ?? '',
        },
        { makeEdition },
      )
      published.forget()
      return reply.code(201).send({ number })
    },
  )

  scope.post(
    '/editions/:number/withdraw',
    {
      schema: {
        tags,
        summary: 'Withdraw an edition',
        description:
          'Its files are deleted. That it was there, when, and why it went stays for everybody to read.',
        params,
        body: WithdrawOrder,
        response: { 204: Type.Null() },
      },
    },
    async ({ alliance, params: { number }, body: { reason, explanation = '' } }, reply) => {
      const { id: allianceId, role: authorRole } = alliance
      await withdrawEdition(db, { allianceId, number, reason, explanation, authorRole }, dataDir)
      published.forget()
      return reply.code(204).send(null)
    },
  )

  scope.post(
    '/editions/redactions',
    {
      config,
      schema: {
        tags,
        summary: 'Withdraw an organisation, or a part of what is told of it, from every edition',
        description:
          'Each edition that tells of it gets a new revision without it; the bytes of the one before are deleted, and what was withdrawn is left out of editions to come until it is allowed again.',
        params: allianceParams,
        body: RedactOrder,
        response: { 200: Type.Object({ editions: Type.Integer({ description: 'that told of it' }) }) },
      },
    },
    async ({ alliance, body }) => {
      const { id: allianceId, role: authorRole } = alliance
      const editions = await redact(db, { ...body, allianceId, authorRole }, { makeEdition, dataDir })
      published.forget()
      return { editions }
    },
  )

  scope.delete(
    '/editions/redactions/:id',
    {
      schema: {
        tags,
        summary: 'Allow an organisation that was withdrawn to be published again',
        params: Type.Object({
          ...allianceParams.properties,
          id: { ...Id, description: 'of the organisation' },
        }),
        response: { 204: Type.Null() },
      },
    },
    async ({ alliance, params: { id } }, reply) => {
      await runPublisherTransaction(db, alliance.id, (trx) => allowAgain(trx, id, dataDir))
      return reply.code(204).send(null)
    },
  )

  scope.put(
    '/editions/settings',
    {
      schema: {
        tags,
        summary: 'Say how an alliance publishes',
        params: allianceParams,
        body: PublisherSettings,
        response: { 200: Publication },
      },
    },
    ({ alliance, body }) =>
      runPublisherTransaction(db, alliance.id, async (trx) => {
        await updatePublisher(trx, { allianceId: alliance.id, slug: alliance.slug, today: todayUtc() }, body)
        return readPublication(trx)
      }),
  )
})

/** What an alliance publishes: members see what there is and what there would be, owners publish and take back. */
export const editions: FastifyPluginCallback = (app, _options, done) => {
  app.register(reading)
  app.register(publishing)
  done()
}
