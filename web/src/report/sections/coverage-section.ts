import { type Block, type Cell, table, text } from '@atlas/shared/documents/blocks'
import type { Section } from '@atlas/shared/documents/document'
import { type CoverageCount, coverage, coverageStates } from '@atlas/shared/findings/coverage'
import { placesOf } from '@atlas/shared/findings/settings'
import type { SpotCount } from '../../coverage/cell-words.ts'
import { cellsByState, makeMatrix } from '../../matrix/matrix.ts'
import { namesIn, type ReportInput } from './report-input.ts'

/** So many sectors side by side can be read on a page. */
const sectorsAbreast = 6
/** So many places are told one by one. */
const maxPlaces = 60

/** Sectors by places with totals: how many, how well that covers it, and where nobody has looked. */
export function coverageSection(input: ReportInput): Section {
  const { dataset, settings, messages } = input
  const { t } = messages
  const section = (blocks: Block[]) => ({ id: 'coverage', title: t('report.coverage'), blocks })
  if (dataset.sectors.length === 0) return section([text(t('report.coverage.noSectors'))])
  const by = placesOf(dataset, settings)
  const names = namesIn(input)
  const territories = new Map(dataset.territories.map(({ id }, at) => [id, names.territory(at)]))
  const nameOf = (key: string) => territories.get(key) ?? key
  const fullest = coverage(dataset, { by })
    .rows.toSorted((a, b) => b.total.organisations.length - a.total.organisations.length)
    .slice(0, maxPlaces)
    .map(({ key }) => key)
  const matrix = makeMatrix(dataset, {
    by,
    filter: {},
    organisations: dataset.organisations.map((_, position) => position),
    nameOf,
    compare: messages.compare,
    order: 'name',
  })
  const told = matrix.rows.filter(({ key }) => fullest.includes(key))
  const place = t(by === 'locality' ? 'organisations.locality' : 'organisations.territory')
  const elsewhere = matrix.elsewhere
  const lines: { name: string; cells: readonly SpotCount[]; total: CoverageCount; strong: boolean }[] = [
    ...told.map(({ key, cells, total }) => ({ name: nameOf(key), cells, total, strong: false })),
    ...(elsewhere.total.organisations.length > 0
      ? [{ name: t(`matrix.elsewhere.${by}`), ...elsewhere, strong: false }]
      : []),
    { name: t('matrix.region'), ...matrix.region, strong: true },
  ]
  const parts = chunks(matrix.sectors, sectorsAbreast)
  const tables = parts.map((sectors) =>
    table(
      parts.length === 1
        ? t('report.coverage.all')
        : t('report.coverage.table', { sectors: messages.list(sectors.map(names.sector)) }),
      [place, ...sectors.map(names.sector), t('matrix.everySector')],
      lines.map(({ name, cells, total, strong }) => [
        { text: name, strong },
        ...sectors.map((sector) => cellOf(cells[sector], input)),
        { ...cellOf(total, input), strong },
      ]),
    ),
  )
  const n = matrix.rows.length * matrix.sectors.length
  const left = matrix.rows.length - told.length
  return section([
    text(n > 0 ? t('matrix.figures', { n, ...cellsByState(matrix) }) : t('matrix.figures.none')),
    ...tables,
    ...(left > 0 ? [text(t('report.coverage.others', { n: left }), { quiet: true })] : []),
    { block: 'list', items: signs(input) },
  ])
}

function cellOf(count: SpotCount | undefined, { messages: { t, day, number } }: ReportInput): Cell {
  if (!count) return { text: '' }
  const { organisations, developing, missing, state, survey, expected } = count
  const n = organisations.length
  const counted =
    state === 'unknown'
      ? '?'
      : state === 'none'
        ? t('report.cell.none', { date: survey ? day(survey.lookedOn) : '' })
        : state === 'thin'
          ? t('report.cell.thin', { n, expected: expected?.minimum ?? 1 })
          : number(n)
  return {
    text: [
      counted,
      developing > 0 && t('report.cell.developing', { n: developing }),
      missing.length > 0 && t('report.cell.missing', { n: missing.length }),
    ]
      .filter(Boolean)
      .join(' '),
    state,
  }
}

const signs = ({ messages: { t } }: ReportInput): string[] => [
  ...coverageStates.map((state) => t(`report.sign.${state}`)),
  t('report.sign.developing'),
  t('report.sign.missing'),
]

const chunks = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))
