import { DepartureList, FigureList, type FoundGaps, GapList, gapQuery } from '@atlas/shared/gap-list'
import { withDecisions } from '@atlas/shared/gaps/findings'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type, { type Static, type TSchema } from 'typebox'
import { listGapDecisions } from '../gap-decisions/queries.ts'
import { allianceParams } from '../http/collection.ts'
import { ifNoneMatch, keptAnswers } from '../http/kept-answers.ts'
import { permit } from '../http/scopes.ts'
import { computingLimit } from '../http/security.ts'
import { readInTransaction } from '../http/transactions.ts'
import type { CsvTable } from './csv-table.ts'
import { departureTable } from './departure-csv.ts'
import { figureEvidenceTable, figureTable } from './figure-csv.ts'
import { wishOf } from './found-gaps.ts'
import { gapEvidenceTable, gapTable } from './gap-csv.ts'

type Wish = Static<typeof gapQuery>

/** What is answered under an address, as JSON and as tables of it. */
type Answer<Schema extends TSchema> = {
  path: string
  summary: string
  description: string
  schema: Schema
  /** JSON text that fits the schema. */
  find: (alliance: FastifyRequest['alliance'], request: FastifyRequest, wish: Wish) => Promise<string>
  tables: { path: string; summary: string; description: string; table: CsvTable<Static<Schema>> }[]
}

const mostBytes = 32 * 1024 * 1024

const json = 'application/json; charset=utf-8'
const csv = 'text/csv; charset=utf-8'

/** What is missing, and what nobody knows, with all that is behind it: for other tools to read and to check. */
export const gaps = permit('read', (scope) => {
  const keep = keptAnswers(mostBytes)

  function serve<Schema extends TSchema>({ path, schema, find, tables, ...words }: Answer<Schema>) {
    route(path, words, { 200: schema }, json, find)
    for (const { path, table, summary, description } of tables)
      route(
        path,
        {
          summary,
          description: `${description} In RFC 4180, UTF-8, with these columns:\n\n${table.columns}`,
        },
        { 200: { description: summary, content: { 'text/csv': { schema: Type.String() } } } },
        csv,
        async (...asked) => table.write(JSON.parse(await find(...asked))),
      )
  }

  /** Each answer stands until anything of the alliance changes, or the day, and is then made once for all who ask. */
  function route(
    path: string,
    words: { summary: string; description: string },
    response: Record<200, unknown>,
    type: string,
    find: Answer<TSchema>['find'],
  ) {
    scope.get(
      path,
      {
        config: { rateLimit: computingLimit },
        schema: {
          ...{
            tags: ['gaps'],
            ...words,
            params: allianceParams,
            querystring: gapQuery,
            headers: ifNoneMatch,
          },
          response: { ...response, 304: Type.Null() },
        },
      },
      (request: FastifyRequest<{ Querystring: Wish }>, reply: FastifyReply) => {
        const { alliance, query } = request
        const { id, changes, view } = alliance
        const stamp = [id, changes, view, path, ...Object.values(wishOf(alliance, query))].join('.')
        const make = async () => ({ stamp, text: await find(alliance, request, query) })
        return keep(request, reply, { stamp, type, make })
      },
    )
  }

  serve({
    path: '/gaps',
    summary: 'List what is missing and what nobody knows',
    description:
      'Each gap with its rule, its figures, the identifiers behind each figure, its sentence, and what people decided about it; `kinds` tells how gaps of each kind are found. Computed from GET …/dataset and GET …/populated-places as the same reader gets them, so that another tool can check it. Guests are told what follows from what they may see, and nothing of decisions.',
    schema: GapList,
    async find(alliance, request, wish) {
      const { gaps, ...rest }: FoundGaps = JSON.parse(await scope.foundText('gaps', alliance, wish))
      const decisions = alliance.view === 'insider' ? await readInTransaction(request, listGapDecisions) : []
      const { findings, gone } = withDecisions(gaps, decisions)
      const list: GapList = {
        ...rest,
        gaps: findings.map(({ gap, ...decided }) => ({ ...gap, ...decided })),
        gone,
      }
      return JSON.stringify(list)
    },
    tables: [
      {
        path: '/gaps.csv',
        summary: 'List the gaps as CSV',
        description: 'A line for each gap: what it says, and what people decided about it.',
        table: gapTable,
      },
      {
        path: '/gaps/evidence.csv',
        summary: 'List what is behind the figures of the gaps as CSV',
        description:
          'A line for each identifier that a figure counts, or of which it does not know; one for a figure with nothing behind it.',
        table: gapEvidenceTable,
      },
    ],
  })

  serve({
    path: '/gaps/departures',
    summary: 'List what breaks if an organisation leaves',
    description:
      'By what is recorded today, the organisations whose leaving costs most first: needs, sectors and seats that nobody else is recorded for, places left without, and whom their leaving cuts off.',
    schema: DepartureList,
    find: (alliance, _, wish) => scope.foundText('departures', alliance, wish),
    tables: [
      {
        path: '/gaps/departures.csv',
        summary: 'List what breaks if an organisation leaves as CSV',
        description: 'A line for each loss.',
        table: departureTable,
      },
    ],
  })

  serve({
    path: '/gaps/figures',
    summary: 'List the figures of coverage, access and network, whether anything is missing or not',
    description:
      'Whatever pages count, with the identifiers behind each figure: every cell of the coverage matrix, access to every sector and need in the region and in each territory, who hangs together; and the figures of the five sentences. Computed from GET …/dataset and GET …/populated-places as the same reader gets them, so that another tool can check it.',
    schema: FigureList,
    find: (alliance, _, wish) => scope.foundText('figures', alliance, wish),
    tables: [
      {
        path: '/gaps/figures.csv',
        summary: 'List the figures of coverage, access and network as CSV',
        description: 'A line for each figure.',
        table: figureTable,
      },
      {
        path: '/gaps/figures/evidence.csv',
        summary: 'List what is behind the figures of coverage, access and network as CSV',
        description: 'A line for each identifier that a figure counts, or of which it does not know.',
        table: figureEvidenceTable,
      },
    ],
  })
})
