import { type Block, table, text } from '@atlas/shared/documents/blocks'
import { daysBetween } from '@atlas/shared/findings/settings'
import { namesIn, type ReportInput } from './report-input.ts'

/** So many are told one by one. */
const maxSurveys = 40

/** Who looked, when, and how long ago that was. */
export function surveyBlocks(input: ReportInput): Block[] {
  const { dataset, settings, messages } = input
  const { t, day, number } = messages
  const names = namesIn(input)
  if (dataset.surveys.length === 0) return [text(t('report.surveys.none'))]
  const newest = dataset.surveys.toSorted((a, b) => (a.lookedOn < b.lookedOn ? 1 : -1))
  const left = newest.length - maxSurveys
  return [
    table(
      t('report.surveys'),
      [
        t('report.surveys.where'),
        t('report.surveys.sector'),
        t('report.surveys.on'),
        t('report.surveys.age'),
        t('report.surveys.by'),
      ],
      newest
        .slice(0, maxSurveys)
        .map(({ territory, locality, sector, lookedOn, lookedBy }) => [
          territory === null ? (locality ?? t('surveys.wholeRegion')) : names.territory(territory),
          sector === null ? t('surveys.everySector') : names.sector(sector),
          day(lookedOn),
          number(Math.max(0, daysBetween(lookedOn, settings.today))),
          lookedBy,
        ]),
      { figures: false },
    ),
    ...(left > 0 ? [text(t('report.surveys.others', { n: left }), { quiet: true })] : []),
  ]
}
