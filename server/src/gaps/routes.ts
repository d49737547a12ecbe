import { DepartureList, FigureList, type FoundGaps, GapList, gapQuery } from '@atlas/shared/gap-list'
import { withDecisions } from '@atlas/shared/gaps/findings'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import { listGapDecisions } from '../gap-decisions/queries.ts'
import { allianceParams } from '../http/collection.ts'
import { ifNoneMatch, keptAnswers } from '../http/kept-answers.ts'
import { permit } from '../http/scopes.ts'
import { computingLimit } from '../http/security.ts'
import { reading } from '../http/transactions.ts'
import { departuresCsv } from './departure-csv.ts'
import { wishOf } from './found-gaps.ts'
import { evidenceCsv, gapsCsv } from './gap-csv.ts'

type Wish = Static<typeof gapQuery>

const mostBytes = 32 * 1024 * 1024

const asked = (summary: string, description: string) => ({
  tags: ['gaps'],
  summary,
  description,
  params: allianceParams,
  querystring: gapQuery,
  headers: ifNoneMatch,
})
const csvAnswer = (description: string) => ({
  200: { description, content: { 'text/csv': { schema: Type.String() } } },
  304: Type.Null(),
})
const csv = 'text/csv; charset=utf-8'
const config = { rateLimit: computingLimit }

/** What is missing, and what nobody knows, with all that is behind it: for other tools to read and to check. */
export const gaps = permit('read', (scope) => {
  const keep = keptAnswers(mostBytes)

  /** Each answer stands until anything of the alliance changes, or the day, and is then made once for all who ask. */
  const answer = (
    request: FastifyRequest,
    reply: FastifyReply,
    { name, query, type, text }: { name: string; query: Wish; type?: string; text: () => Promise<string> },
  ) => {
    const { id, changes, view } = request.alliance
    const wish = Object.values(wishOf(request.alliance, query)).join('.')
    const stamp = `${id}.${changes}.${view}.${name}.${wish}`
    return keep(request, reply, { stamp, type, make: async () => ({ stamp, text: await text() }) })
  }

  async function listGaps(request: FastifyRequest, query: Wish): Promise<GapList> {
    const { alliance } = request
    const found = await scope.foundText('gaps', alliance, query)
    const { gaps, ...rest }: FoundGaps = JSON.parse(found)
    const decisions = await reading(request, (trx) => listGapDecisions(trx, alliance))
    const { findings, gone } = withDecisions(gaps, decisions)
    return { ...rest, gaps: findings.map(({ gap, ...decided }) => ({ ...gap, ...decided })), gone }
  }

  scope.get(
    '/gaps',
    {
      config,
      schema: {
        ...asked(
          'List what is missing and what nobody knows',
          'Each gap with its rule, its figures, the identifiers behind each figure, its sentence, and what people decided about it. Guests are told what follows from what they may see.',
        ),
        response: { 200: GapList, 304: Type.Null() },
      },
    },
    (request, reply) =>
      answer(request, reply, {
        name: 'gaps',
        query: request.query,
        text: async () => JSON.stringify(await listGaps(request, request.query)),
      }),
  )

  scope.get(
    '/gaps.csv',
    {
      config,
      schema: {
        ...asked(
          'List the gaps as CSV, a line each',
          'What each gap says, and what people decided about it.',
        ),
        response: csvAnswer('Gaps'),
      },
    },
    (request, reply) =>
      answer(request, reply, {
        name: 'gaps-csv',
        type: csv,
        query: request.query,
        text: async () => gapsCsv(await listGaps(request, request.query)),
      }),
  )

  scope.get(
    '/gaps/evidence.csv',
    {
      config,
      schema: {
        ...asked(
          'List what is behind the figures of the gaps as CSV',
          'A line for each identifier that a figure counts, or of which it does not know.',
        ),
        response: csvAnswer('Evidence'),
      },
    },
    (request, reply) =>
      answer(request, reply, {
        name: 'evidence-csv',
        type: csv,
        query: request.query,
        text: async () => evidenceCsv(await listGaps(request, request.query)),
      }),
  )

  scope.get(
    '/gaps/departures',
    {
      config,
      schema: {
        ...asked(
          'List what breaks if an organisation leaves',
          'By what is recorded today, the organisations whose leaving costs most first: needs, sectors and seats that nobody else is recorded for, places left without, and whom their leaving cuts off.',
        ),
        response: { 200: DepartureList, 304: Type.Null() },
      },
    },
    (request, reply) =>
      answer(request, reply, {
        name: 'departures',
        query: request.query,
        text: () => scope.foundText('departures', request.alliance, request.query),
      }),
  )

  scope.get(
    '/gaps/figures',
    {
      config,
      schema: {
        ...asked(
          'List the figures of coverage, access and network, whether anything is missing or not',
          'Whatever pages count, with the identifiers behind each figure: every cell of the coverage matrix, access to every sector and need in the region and in each territory, who hangs together; and the figures of the five sentences.',
        ),
        response: { 200: FigureList, 304: Type.Null() },
      },
    },
    (request, reply) =>
      answer(request, reply, {
        name: 'figures',
        query: request.query,
        text: () => scope.foundText('figures', request.alliance, request.query),
      }),
  )

  scope.get(
    '/gaps/departures.csv',
    {
      config,
      schema: {
        ...asked('List what breaks if an organisation leaves as CSV', 'A line for each loss.'),
        response: csvAnswer('Losses'),
      },
    },
    (request, reply) =>
      answer(request, reply, {
        name: 'departures-csv',
        type: csv,
        query: request.query,
        text: async () =>
          departuresCsv(JSON.parse(await scope.foundText('departures', request.alliance, request.query))),
      }),
  )
})
