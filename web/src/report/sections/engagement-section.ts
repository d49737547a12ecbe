import { isActive } from '@atlas/shared/dataset'
import { table, text } from '@atlas/shared/documents/blocks'
import type { Section } from '@atlas/shared/documents/document'
import { engagementColumns, engagementGrid, influenceRows } from '../../matrix/engagement-grid.ts'
import type { ReportInput } from './report-input.ts'

/** Influence by the engagement ladder, in numbers; opinions about others, and for members alone. */
export function engagementSection({ dataset, settings, messages }: ReportInput): Section {
  const { t, number } = messages
  const section = { id: 'engagement', title: t('report.engagement') }
  if (!dataset.judgements) return { ...section, blocks: [text(t('report.engagement.private'))] }
  const everybody = dataset.organisations.map((_, position) => position)
  const grid = engagementGrid(dataset, everybody, settings.lowEngagement)
  const n = dataset.organisations.filter(isActive).length
  const isKnown = dataset.organisations.some(
    ({ influence, engagementLevel }) => influence !== null || engagementLevel !== null,
  )
  if (n === 0) return { ...section, blocks: [text(t('report.engagement.none'))] }
  if (!isKnown) return { ...section, blocks: [text(t('report.engagement.unknown', { n }))] }
  const concern = grid.flat().filter(({ isConcern }) => isConcern)
  return {
    ...section,
    blocks: [
      text(
        t('report.engagement.text', {
          n: concern.reduce((sum, { organisations }) => sum + organisations.length, 0),
          high: (grid[0] ?? []).reduce((sum, { organisations }) => sum + organisations.length, 0),
        }),
      ),
      table(
        t('report.engagement.table'),
        [
          t('organisations.influence'),
          ...engagementColumns.map((rung) =>
            rung ? t(`organisations.engagement.${rung}`) : t('matrix.notSaid'),
          ),
        ],
        influenceRows.map((influence, row) => [
          influence ? t(`organisations.influence.${influence}`) : t('matrix.notSaid'),
          ...(grid[row] ?? []).map(({ organisations, isConcern }) => ({
            text:
              isConcern && organisations.length > 0
                ? `${number(organisations.length)} !`
                : number(organisations.length),
            strong: isConcern,
          })),
        ]),
      ),
      text(t('report.engagement.sign'), { quiet: true }),
    ],
  }
}
