import { Id, nullable, oneOf } from '@atlas/shared/primitives'
import { SuggestionDecision } from '@atlas/shared/suggestion-decisions'
import {
  AcceptOrder,
  PileOrder,
  RefuseOrder,
  SuggestionList,
  suggestionPiles,
} from '@atlas/shared/suggestions'
import type { FastifyPluginCallback } from 'fastify'
import { sql } from 'kysely'
import Type from 'typebox'
import { allianceParams, ifMatch } from '../http/alliance-request.ts'
import { actorOf } from '../http/caller.ts'
import { notFound } from '../http/errors.ts'
import { Problem } from '../http/problem.ts'
import { expectedRevision } from '../http/revision.ts'
import { permit } from '../http/scopes.ts'
import { changeInTransaction, readInTransaction, writeInTransaction } from '../http/transactions.ts'
import { acceptSuggestion, refuseSuggestion } from './decide.ts'
import { listSuggestions, readCounts } from './queries.ts'

const tags = ['suggestions']
const params = Type.Object({ ...allianceParams.properties, id: Id })

const reading = permit('readPrivate', (scope) => {
  scope.get(
    '/suggestion-decisions',
    {
      schema: {
        tags,
        summary: 'List what became of suggestions',
        description: 'The newest first, 100 at most.',
        params: allianceParams,
        querystring: Type.Object(
          { organisation: Type.Optional({ ...Id, description: 'about which they were' }) },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ items: Type.Array(SuggestionDecision) }) },
      },
    },
    async (request) => ({
      items: await readInTransaction(request, (trx) => {
        const { organisation } = request.query
        const decisions = trx
          .selectFrom('suggestionDecision')
          .select(['id', 'organisationId', 'kind', 'origin', 'outcome', 'answer', 'receivedOn'])
          .select(['revision', 'createdAt', 'updatedAt'])
          .orderBy('createdAt', 'desc')
          .orderBy('id')
          .limit(100)
        const wanted =
          organisation === undefined ? decisions : decisions.where('organisationId', '=', organisation)
        return wanted.execute() as Promise<SuggestionDecision[]>
      }),
    }),
  )
})

const moderating = permit('write', (scope) => {
  scope.get(
    '/suggestions',
    {
      schema: {
        tags,
        summary: 'List what others suggest about what is published',
        description:
          'Each with its fields as the edition had them, as they stand and as they are suggested. Who suggested it is told to nobody.',
        params: allianceParams,
        querystring: Type.Object(
          { pile: oneOf(suggestionPiles, 'decided: within the last 30 days') },
          { additionalProperties: false },
        ),
        response: { 200: SuggestionList },
      },
    },
    (request) => {
      const reader = { id: actorOf(request).id, languages: request.alliance.languages }
      return readInTransaction(request, (trx) => listSuggestions(trx, request.query.pile, reader))
    },
  )

  scope.get(
    '/suggestions/counts',
    {
      schema: {
        tags,
        summary: 'Count the suggestions that wait',
        params: allianceParams,
        response: { 200: Type.Pick(SuggestionList, ['counts', 'medianDays']) },
      },
    },
    (request) => readInTransaction(request, readCounts),
  )

  scope.post(
    '/suggestions/:id/accept',
    {
      schema: {
        tags,
        summary: 'Take a suggestion over, or the named fields of it',
        description:
          'One change, undone as one: then the suggestion waits again. Fields of an organisation need the revision of it that was seen. A new organisation needs its name. Without fields it is only noted that it was heeded.',
        params,
        headers: ifMatch,
        body: AcceptOrder,
        response: { 200: Type.Object({ organisationId: nullable(Id) }) },
      },
    },
    async (request, reply) => {
      const {
        alliance,
        params: { id },
        body: { fields, answer = null },
        headers,
      } = request
      const revision = headers['if-match'] === undefined ? undefined : expectedRevision(request)
      const organisationId = await changeInTransaction(request, reply, 'organisation.suggested', (trx) =>
        acceptSuggestion(trx, alliance, { id, fields, answer, revision }),
      )
      return { organisationId }
    },
  )

  scope.post(
    '/suggestions/:id/refuse',
    {
      schema: {
        tags,
        summary: 'Refuse a suggestion',
        params,
        body: RefuseOrder,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const {
        alliance,
        params: { id },
        body: { answer = null },
      } = request
      await changeInTransaction(request, reply, 'suggestion-decision.insert', (trx) =>
        refuseSuggestion(trx, alliance, { id, answer }),
      )
      return reply.code(204).send(null)
    },
  )

  scope.put(
    '/suggestions/:id/pile',
    {
      schema: {
        tags,
        summary: 'Say whether a suggestion is spam',
        params,
        body: PileOrder,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const {
        params: { id },
        body,
      } = request
      await writeInTransaction(request, async (trx) => {
        const moved = await trx.updateTable('suggestion').set(body).where('id', '=', id).executeTakeFirst()
        if (moved.numUpdatedRows === 0n) throw notFound()
      })
      return reply.code(204).send(null)
    },
  )

  scope.put(
    '/suggestions/:id/claim',
    {
      schema: {
        tags,
        summary: 'Say that one is looking at a suggestion, for ten minutes',
        description:
          'Others see who it is, and can decide all the same. It is refused while somebody else does.',
        params,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const {
        params: { id },
      } = request
      const { id: claimedBy, name: claimedName } = actorOf(request)
      await writeInTransaction(request, async (trx) => {
        const claimed = await trx
          .updateTable('suggestion')
          .set({ claimedBy, claimedName, claimedUntil: sql<string>`now() + interval '10 minutes'` })
          .where('id', '=', id)
          .where((where) =>
            where.or([
              where('claimedUntil', 'is', null),
              where('claimedUntil', '<', sql<string>`now()`),
              where('claimedBy', '=', claimedBy),
            ]),
          )
          .executeTakeFirst()
        if (claimed.numUpdatedRows > 0n) return
        const there = await trx
          .selectFrom('suggestion')
          .select('claimedName')
          .where('id', '=', id)
          .executeTakeFirst()
        if (!there) throw notFound()
        throw new Problem('conflict', {
          detail: `${there.claimedName ?? ''} is looking at this. Take another one, or wait ten minutes.`,
        })
      })
      return reply.code(204).send(null)
    },
  )
})

/** What others suggest, for the members who may follow it. */
export const suggestions: FastifyPluginCallback = (app, _options, done) => {
  app.register(reading)
  app.register(moderating)
  done()
}
