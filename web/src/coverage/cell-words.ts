import type { CoverageCell, CoverageCount } from '@atlas/shared/findings/coverage'
import type { Messages } from '../i18n/use-messages.ts'

/** What stands at a spot. Totals and "elsewhere" have no state: nothing is expected of them. */
export type SpotCount = CoverageCount & Partial<Pick<CoverageCell, 'state' | 'survey' | 'expected'>>

/** What stands at a spot in one sentence, for those who do not see it. */
export function cellWords(
  { organisations, developing, missing, leftOut, state, survey, expected }: SpotCount,
  selected: number,
  { t, day, remarks }: Messages,
): string {
  const coverage =
    state === 'thin'
      ? t('matrix.spot.thin', { n: expected?.minimum ?? 1 })
      : state === 'none'
        ? t('matrix.spot.none', { date: survey ? day(survey.lookedOn) : '' })
        : state && t(`matrix.spot.${state}`)
  return remarks([
    t('matrix.spot.count', { n: organisations.length, developing }),
    coverage,
    missing.length > 0 && t('matrix.spot.missing', { n: missing.length }),
    leftOut > 0 && t('matrix.spot.hidden', { n: leftOut }),
    selected > 0 && t('matrix.spot.selected', { n: selected }),
  ])
}
