import type { Dataset, DatasetSurvey } from '../dataset.ts'
import type { CoverageRows } from './coverage-rows.ts'

export const surveyKey = (dataset: Dataset, survey: DatasetSurvey, by: CoverageRows): string | null =>
  by === 'locality' ? (survey.locality?.trim() ?? null) : territoryId(dataset, survey.territory)

export const isWholeRegion = (survey: DatasetSurvey) => survey.territory === null && survey.locality === null

export const territoryId = (dataset: Dataset, territory: number | null): string | null =>
  territory === null ? null : (dataset.territories[territory]?.id ?? null)

export const newest = (surveys: readonly DatasetSurvey[]): DatasetSurvey | null =>
  surveys.reduce<DatasetSurvey | null>(
    (best, survey) => (best && newestFirst(best, survey) < 0 ? best : survey),
    null,
  )

/** Of the same day, by id: which of them is told must not depend on the order of the rows. */
const newestFirst = (a: DatasetSurvey, b: DatasetSurvey) =>
  compare(b.lookedOn, a.lookedOn) || compare(a.id, b.id)

export const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
