import { Readable } from 'node:stream'
import { fileMarks, fileNote } from '@atlas/shared/exchange/sentences/export-words'
import {
  DepartureList,
  FigureList,
  FindingList,
  findingQuery,
} from '@atlas/shared/findings/answers/finding-list'
import { byteOrderMark, csvLine } from '@atlas/shared/formats/write-csv'
import { writeWorkbook } from '@atlas/shared/formats/write-xlsx'
import type { Standing } from '@atlas/shared/permissions'
import { sentenceLanguageOf } from '@atlas/shared/sentences/languages'
import { create as createContentDisposition } from 'content-disposition'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Type, { type Static, type TSchema } from 'typebox'
import { allianceParams } from '../http/alliance-request.ts'
import { cachedResponse, ifNoneMatch } from '../http/cached-response.ts'
import { refusal } from '../http/caller.ts'
import { principalKey } from '../http/principal.ts'
import { permit } from '../http/scopes.ts'
import { computingLimit } from '../http/security.ts'
import { askedDay } from './asked-day.ts'
import type { CsvTable } from './csv-table.ts'
import { type TableName, tables } from './tables.ts'

type Query = Static<typeof findingQuery>
type Question = Parameters<FastifyInstance['findings']>[0]['question']
type Words = { summary: string; description: string }

/** What is answered under an address, as JSON and as tables of it. */
type Answer<About extends keyof typeof tables> = Words & {
  path: string
  about: About
  schema: TSchema
  tables: (Words & { path: string; table: keyof (typeof tables)[About] & TableName })[]
}

const maxBytes = 32 * 1024 * 1024

const json = 'application/json; charset=utf-8'
const csv = 'text/csv; charset=utf-8'
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What is missing, and what nobody knows, with all that is behind it: for other tools to read and to check. */
export const findings = permit('read', (scope) => {
  const sendCached = cachedResponse(maxBytes)

  function serve<About extends keyof typeof tables>({
    path,
    about,
    schema,
    tables: own,
    ...words
  }: Answer<About>) {
    route(path, words, { 200: schema }, { about, form: 'json', type: json })
    workbookRoute(path, { summary: words.summary, about })
    for (const { path, table, summary, description } of own) {
      const { columns } = (tables[about] as Record<string, Pick<CsvTable<unknown>, 'columns'>>)[table] ?? {}
      route(
        path,
        { summary, description: `${description} In RFC 4180, UTF-8, with these columns:\n\n${columns}` },
        { 200: { description: summary, content: { 'text/csv': { schema: Type.String() } } } },
        { about, form: table, type: csv },
      )
    }
  }

  /** Each answer stands until anything of the alliance changes, or the day, and is then made once for all who ask. */
  function route(
    path: string,
    words: Words,
    response: Record<200, unknown>,
    { about, form, type }: { about: keyof typeof tables; form: 'json' | TableName; type: string },
  ) {
    scope.get(
      path,
      {
        config: { rateLimit: computingLimit },
        schema: {
          ...{
            tags: ['findings'],
            ...words,
            params: allianceParams,
            querystring: findingQuery,
            headers: ifNoneMatch,
          },
          response: { ...response, 304: Type.Null() },
        },
      },
      (request: FastifyRequest<{ Querystring: Query }>, reply: FastifyReply) => {
        const { id, stamp } = request.alliance
        const asked = { about, form, ...wishOf(request) }
        const view = viewOf(request)
        const note = form === 'json' ? undefined : noteOf(request)
        const stampAt = (stamp: string) =>
          [id, stamp, view, path, asked.today, asked.language, asked.assume, note !== undefined].join('.')
        const make = async () => {
          const found = await ask(request, asked)
          return {
            stamp: stampAt(found.stamp),
            text: note === undefined ? found.text : withNote(found.text, note),
          }
        }
        return sendCached(request, reply, { stamp: stampAt(stamp), type, make })
      },
    )
  }

  const ask = (request: FastifyRequest<{ Querystring: Query }>, question: Question) => {
    const { id: allianceId, changes } = request.alliance
    return scope.findings({
      of: { allianceId, view: viewOf(request) },
      changes,
      question,
      ...turnOf(request),
    })
  }

  /** All tables of an answer as one workbook. */
  function workbookRoute(path: string, { summary, about }: { summary: string; about: keyof typeof tables }) {
    scope.get(
      `${path}.xlsx`,
      {
        config: { rateLimit: computingLimit },
        schema: {
          ...{ tags: ['findings'], summary: `${summary}, as a workbook`, params: allianceParams },
          description: 'Each table that there is as CSV on a sheet of its own.',
          querystring: findingQuery,
          response: { 200: { description: summary, content: { [xlsxType]: { schema: Type.String() } } } },
        },
      },
      async (request: FastifyRequest<{ Querystring: Query }>, reply: FastifyReply) => {
        const asked = { about, form: 'json', ...wishOf(request) } as const
        const [note, isPrivate] = [noteOf(request), viewOf(request) === 'insider']
        const list = JSON.parse((await ask(request, asked)).text)
        const sheets = Object.entries(tables[about] as Record<string, CsvTable<unknown>>).map(
          ([name, { headings, rowsOf }]) => ({ name, note, headings, rows: rowsOf(list) }),
        )
        const marks = fileMarks({ private: isPrivate, contacts: false }, asked.language)
        const name = `${request.alliance.slug}-${about}${marks}-${asked.today}.xlsx`
        return reply
          .type(xlsxType)
          .header('cache-control', 'private, no-store')
          .header('content-disposition', createContentDisposition(name))
          .send(Readable.from(writeWorkbook(sheets)) as never)
      },
    )
  }

  serve({
    path: '/findings',
    summary: 'List what is missing and what nobody knows',
    description:
      'Each finding with its rule, its figures, the identifiers behind each figure, its sentence, and what people decided about it; `kinds` tells how findings of each kind are computed. Computed from GET …/dataset and GET …/populated-places as the same reader gets them, so that another tool can check it. Guests are told what follows from what they may see, and nothing of decisions.',
    about: 'findings',
    schema: FindingList,
    tables: [
      {
        path: '/findings.csv',
        summary: 'List the findings as CSV',
        description: 'A line for each finding: what it says, and what people decided about it.',
        table: 'findings',
      },
      {
        path: '/findings/evidence.csv',
        summary: 'List what is behind the figures of the findings as CSV',
        description:
          'A line for each identifier that a figure counts, or of which it does not know; one for a figure with nothing behind it.',
        table: 'evidence',
      },
    ],
  })

  serve({
    path: '/findings/departures',
    summary: 'List what breaks if an organisation leaves',
    description:
      'By what is recorded today, the organisations whose leaving costs most first: needs, sectors and seats that nobody else is recorded for, places left without, and whom their leaving cuts off.',
    about: 'departures',
    schema: DepartureList,
    tables: [
      {
        path: '/findings/departures.csv',
        summary: 'List what breaks if an organisation leaves as CSV',
        description: 'A line for each loss.',
        table: 'departures',
      },
    ],
  })

  serve({
    path: '/findings/figures',
    summary: 'List the figures of coverage, access and network, whether anything is missing or not',
    description:
      'Whatever pages count, with the identifiers behind each figure: every cell of the coverage matrix, access to every sector and need in the region and in each territory, who hangs together; and the figures of the five sentences. Computed from GET …/dataset and GET …/populated-places as the same reader gets them, so that another tool can check it.',
    about: 'figures',
    schema: FigureList,
    tables: [
      {
        path: '/findings/figures.csv',
        summary: 'List the figures of coverage, access and network as CSV',
        description: 'A line for each figure.',
        table: 'figures',
      },
      {
        path: '/findings/figures/evidence.csv',
        summary: 'List what is behind the figures of coverage, access and network as CSV',
        description: 'A line for each identifier that a figure counts, or of which it does not know.',
        table: 'figure-evidence',
      },
    ],
  })
})

/** What is wished for, or else what is usual: this day, and the alliance's first language. */
function wishOf({ query, alliance }: FastifyRequest<{ Querystring: Query }>) {
  const { today, language = sentenceLanguageOf(alliance.languages), assume } = query
  return { today: askedDay(today, !isMember(alliance.role)), language, assume }
}

/** As whom the reader wants to be told. @throws Problem sign-in-required, forbidden */
function viewOf({ query, alliance, caller }: FastifyRequest<{ Querystring: Query }>) {
  if (query.private && alliance.view !== 'insider') throw refusal(caller)
  return query.private === false ? 'facts' : alliance.view
}

/** What a table says first where members asked for what only they see. */
function noteOf(request: FastifyRequest<{ Querystring: Query }>): string | undefined {
  const { query, alliance } = request
  if (!query.private || viewOf(request) !== 'insider') return undefined
  return fileNote({ private: true, contacts: false }, wishOf(request).language, alliance.name)
}

const withNote = (table: string, note: string) =>
  byteOrderMark + csvLine([note]) + table.slice(byteOrderMark.length)

/** Members before guests; and nobody stands in another one's way. */
const turnOf = ({ alliance, caller, ip }: FastifyRequest) =>
  isMember(alliance.role)
    ? { rank: 'member' as const, lane: `member ${principalKey(caller)}` }
    : { rank: 'guest' as const, lane: `guest ${ip}` }

const isMember = (role: Standing) => role === 'member' || role === 'owner'
