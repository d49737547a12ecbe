import { type Block, table, text } from '@atlas/shared/documents/blocks'
import type { Section } from '@atlas/shared/documents/document'
import { sectorPairs } from '@atlas/shared/findings/analyses/sector-ties'
import { namesIn, type ReportInput } from './report-input.ts'

/** So many pairs of sectors are told one by one: those first that lack most ties. */
const maxPairs = 30

/** Who works with whom: the drawing, and the ties between sectors against those to be expected. */
export function networkSection(input: ReportInput): Section {
  const { dataset, settings, summary, messages, pictures } = input
  const { t } = messages
  const names = namesIn(input)
  const { ties, isolated, groups, organisations } = summary.network
  const section = { id: 'network', title: t('report.network') }
  if (organisations > 1 && dataset.partnerships.length === 0)
    return { ...section, blocks: [text(t('report.network.noTie'))] }
  const drawing: Block[] = pictures.network
    ? [
        {
          block: 'figure',
          picture: pictures.network,
          caption: t('report.network.caption'),
          alt: t('report.network.alt', { organisations, ties, isolated, groups }),
        },
      ]
    : [text(t('report.network.notDrawn', { organisations }), { quiet: true })]
  // Of no tie at all, no pair of sectors lacks any.
  const pairs = (ties > 0 ? sectorPairs(dataset, settings) : []).toSorted(
    (a, b) => b.expected - b.ties.length - (a.expected - a.ties.length),
  )
  const left = pairs.length - maxPairs
  return {
    ...section,
    blocks: [
      ...drawing,
      ...(pairs.length > 0
        ? [
            table(
              t('report.pairs'),
              [
                t('report.pairs.sectors'),
                t('report.pairs.observed'),
                t('report.pairs.expected'),
                t('report.pairs.verdict'),
              ],
              pairs
                .slice(0, maxPairs)
                .map(({ sectors: [one, other], ties: between, expected, verdict }) => [
                  `${names.sector(one)} – ${names.sector(other)}`,
                  messages.number(between.length),
                  messages.number(Math.round(expected * 10) / 10),
                  t(`matrix.pairs.${verdict}`),
                ]),
            ),
            text(t('report.pairs.text'), { quiet: true }),
          ]
        : []),
      ...(left > 0 ? [text(t('report.pairs.others', { n: left }), { quiet: true })] : []),
    ],
  }
}
