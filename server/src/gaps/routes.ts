import { GapList, gapQuery } from '@atlas/shared/gap-list'
import { withDecisions } from '@atlas/shared/gaps/findings'
import type { FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import { listGapDecisions } from '../gap-decisions/queries.ts'
import { allianceParams } from '../http/collection.ts'
import { permit } from '../http/scopes.ts'
import { reading } from '../http/transactions.ts'
import './found-gaps.ts'
import { evidenceCsv, gapsCsv } from './gap-csv.ts'

const tags = ['gaps']
const csvAnswer = (description: string) => ({
  200: { description, content: { 'text/csv': { schema: Type.String() } } },
})

/** What is missing, and what nobody knows, with all that is behind it: for other tools to read and to check. */
export const gaps = permit('read', (scope) => {
  async function listGaps(request: FastifyRequest, query: Static<typeof gapQuery>): Promise<GapList> {
    const { alliance } = request
    const [{ gaps: found, ...rest }, decisions] = await Promise.all([
      scope.foundGaps(alliance, query),
      reading(request, (trx) => listGapDecisions(trx, alliance)),
    ])
    const { findings, gone } = withDecisions(found, decisions)
    return { ...rest, gaps: findings.map(({ gap, ...decided }) => ({ ...gap, ...decided })), gone }
  }

  scope.get(
    '/gaps',
    {
      schema: {
        tags,
        summary: 'List what is missing and what nobody knows',
        description:
          'Each gap with its rule, its figures, the identifiers behind each figure, its sentence, and what people decided about it. Guests are told what follows from what they may see.',
        params: allianceParams,
        querystring: gapQuery,
        response: { 200: GapList },
      },
    },
    (request) => listGaps(request, request.query),
  )

  scope.get(
    '/gaps.csv',
    {
      schema: {
        tags,
        summary: 'List the gaps as CSV, a line each',
        params: allianceParams,
        querystring: gapQuery,
        response: csvAnswer('Gaps'),
      },
    },
    async (request, reply) => {
      reply.type('text/csv; charset=utf-8')
      return gapsCsv(await listGaps(request, request.query)) as never
    },
  )

  scope.get(
    '/gaps/evidence.csv',
    {
      schema: {
        tags,
        summary: 'List what is behind the figures of the gaps as CSV',
        description: 'A line for each identifier that a figure counts, or of which it does not know.',
        params: allianceParams,
        querystring: gapQuery,
        response: csvAnswer('Evidence'),
      },
    },
    async (request, reply) => {
      reply.type('text/csv; charset=utf-8')
      return evidenceCsv(await listGaps(request, request.query)) as never
    },
  )
})
