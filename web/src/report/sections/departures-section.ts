import { isActive } from '@atlas/shared/dataset'
import { table, text } from '@atlas/shared/documents/blocks'
import type { Section } from '@atlas/shared/documents/document'
import { organisationRef } from '@atlas/shared/findings/finding'
import type { ReportInput } from './report-input.ts'

/** So many are told in figures, and the first of them in sentences. */
const maxInFigures = 12
const maxInSentences = 5

const figures = ['alone', 'cutOff', 'places', 'thin', 'seats'] as const

/** The organisations whose leaving would cost most, and what would be lost. */
export function departuresSection({ dataset, departures, words, messages }: ReportInput): Section {
  const { t, number } = messages
  const section = { id: 'departures', title: t('report.departures') }
  const organisations = dataset.organisations.filter(isActive).length
  if (departures.length === 0)
    return { ...section, blocks: [text(t('report.departures.none', { organisations }))] }
  const told = departures.slice(0, maxInFigures).map((departure) => ({
    ...departure,
    name: words.name(organisationRef(departure.organisation)),
  }))
  const left = departures.length - told.length
  return {
    ...section,
    blocks: [
      text(t('report.departures.text', { n: departures.length, organisations })),
      table(
        t('report.departures.table'),
        [t('report.departures.who'), ...figures.map((figure) => t(`report.departures.${figure}`))],
        told.map(({ name, cost }) => [name, ...figures.map((figure) => number(cost[figure]))]),
      ),
      text(
        [
          t('report.departures.order'),
          ...(left > 0 ? [t('report.departures.others', { n: left })] : []),
        ].join(' '),
        { quiet: true },
      ),
      ...told.slice(0, maxInSentences).flatMap(({ name, losses }) => [
        { block: 'heading' as const, text: t('findings.departure.of', { name }) },
        { block: 'list' as const, items: losses.map(words.loss) },
      ]),
    ],
  }
}
