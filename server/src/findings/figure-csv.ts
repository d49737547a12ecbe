import type { FigureList } from '@atlas/shared/findings/answers/finding-list'
import { type Figure, type Ref, refKey } from '@atlas/shared/findings/finding'
import { circumstanceColumns, evidenceColumns, evidenceOf, figureColumns } from './csv-columns.ts'
import { csvTable } from './csv-table.ts'

/** A figure of coverage, access, network or the summary, with what it is about. */
type Line = {
  about: 'coverage' | 'access' | 'network' | 'summary'
  /** A sector or a need. */
  service: Ref | null
  /** Null: the whole region. */
  place: Ref | null
  figure: string
  counts: string | null
  n: number
  total: number | null
  unknown: number | null
  /** Of a cell of the coverage matrix. */
  state: string | null
  ids: string[]
  unknownIds: string[]
}

const aboutColumns = {
  about: 'coverage, access, network or summary (the five sentences)',
  service: 'the sector or need as `sector:ID`, `need:ID`; empty: none in particular',
  place: 'as `territory:ID` or `locality:NAME`, the name percent-encoded; empty: the whole region',
}

/** One line a figure, whether anything is missing or not. */
export const figureTable = csvTable(
  {
    ...aboutColumns,
    service_name: 'what the sector or need is called',
    place_name: 'what the place is called',
    ...figureColumns,
    state: 'of coverage: enough, thin, none (somebody looked) or unknown (nobody did)',
    ...circumstanceColumns,
  },
  (list: FigureList) => {
    const nameOf = (ref: Ref | null) =>
      ref && (ref.noun === 'locality' ? ref.id : (list.names[refKey(ref)] ?? null))
    return linesOf(list).map(({ service, place, ids: _, unknownIds: __, ...line }) => ({
      ...{ ...line, service: keyOf(service), place: keyOf(place) },
      ...{ service_name: nameOf(service), place_name: nameOf(place) },
      ...{ found_on: list.today, revision: list.revision },
    }))
  },
)

/** One line for each identifier behind each figure. */
export const figureEvidenceTable = csvTable(
  { ...aboutColumns, figure: figureColumns.figure, ...evidenceColumns },
  (list: FigureList) =>
    linesOf(list).flatMap(({ about, service, place, figure, ...behind }) =>
      evidenceOf(behind).map((evidence) => ({
        ...{ about, service: keyOf(service), place: keyOf(place), figure },
        ...evidence,
      })),
    ),
)

const keyOf = (ref: Ref | null) => ref && refKey(ref)

function linesOf(list: FigureList): Line[] {
  return [...coverageLines(list), ...accessLines(list), ...networkLines(list), ...summaryLines(list)]
}

const plain = { service: null, place: null, state: null }
const countOf = (counts: string | null, n: number, ids: string[] = []) => ({
  ...{ counts, n, total: null, unknown: null },
  ...{ ids, unknownIds: [] },
})

const coverageLines = ({ coverage }: FigureList): Line[] =>
  coverage.flatMap(({ place, sector, state, expected, organisations, developing, missing }) => {
    const cell = {
      about: 'coverage' as const,
      service: { noun: 'sector' as const, id: sector },
      place,
      state,
    }
    return [
      { ...cell, figure: 'organisations', ...organisations },
      { ...cell, figure: 'developing', ...countOf('organisation', developing) },
      { ...cell, figure: 'missing', ...countOf('organisation', missing.length, missing) },
      { ...cell, figure: 'expected', ...countOf('organisation', expected.minimum) },
    ]
  })

const accessLines = ({ access }: FigureList): Line[] =>
  access.flatMap(({ service, reachMetres, leftOut, territories }) => {
    const whole = { ...plain, about: 'access' as const, service }
    return [
      { ...whole, figure: 'reach', ...countOf('metre', reachMetres) },
      { ...whole, figure: 'leftOut', ...leftOut },
      ...territories.map(
        ({ territory, inhabitants, leftOut: n, unsure }): Line => ({
          ...{ ...whole, place: { noun: 'territory', id: territory }, figure: 'leftOut' },
          ...{ counts: 'inhabitant', n, total: inhabitants, unknown: unsure, ids: [], unknownIds: [] },
        }),
      ),
    ]
  })

function networkLines({ network: { groups, ...figures } }: FigureList): Line[] {
  const whole = { ...plain, about: 'network' as const }
  return [
    ...Object.entries(figures).map(([name, figure]: [string, Figure]) => ({
      ...whole,
      figure: name,
      ...figure,
    })),
    { ...whole, figure: 'groups', ...countOf('group', groups.length) },
  ]
}

/** Whatever the five sentences count, be it as a number or by name. */
const summaryLines = ({ summary }: FigureList): Line[] =>
  Object.entries(summary).flatMap(([part, figures]) =>
    leavesOf(figures).map(([name, leaf]) => ({
      ...{ ...plain, about: 'summary' as const, figure: `${part}.${name}` },
      ...(typeof leaf === 'number'
        ? countOf(null, leaf)
        : countOf(
            leaf[0]?.noun ?? null,
            leaf.length,
            leaf.map(({ id }) => id),
          )),
    })),
  )

function leavesOf(figures: object): [name: string, leaf: number | Ref[]][] {
  return Object.entries(figures).flatMap(([name, value]): [string, number | Ref[]][] => {
    if (typeof value === 'number' || Array.isArray(value)) return [[name, value]]
    if (typeof value !== 'object' || value === null) return []
    return leavesOf(value).map(([inner, leaf]) => [`${name}.${inner}`, leaf])
  })
}
