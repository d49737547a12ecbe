import { type Block, table, text } from '@atlas/shared/documents/blocks'
import { daysBetween } from '@atlas/shared/gaps/settings'
import { namesIn, type Telling } from './telling.ts'

/** So many are told one by one. */
const mostSurveys = 40

/** Who looked, when, and how long ago that was. */
export function surveyBlocks(telling: Telling): Block[] {
  const { dataset, settings, messages } = telling
  const { t, day, number } = messages
  const names = namesIn(telling)
  if (dataset.surveys.length === 0) return [text(t('report.surveys.none'))]
  const newest = dataset.surveys.toSorted((a, b) => (a.lookedOn < b.lookedOn ? 1 : -1))
  const left = newest.length - mostSurveys
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
        .slice(0, mostSurveys)
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
