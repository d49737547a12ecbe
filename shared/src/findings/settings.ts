import type { Dataset } from '../dataset.ts'
import type { FindingChoices } from '../finding-choices.ts'
import type { CoverageRows } from './coverage-rows.ts'

/** What decides how findings are computed: the choices of choices.ts, each made, and the day. */
export type FindingSettings = Required<Omit<FindingChoices, 'places'>> & {
  /** A day, `2026-11-21`: ties that ended before it are gone, and ages are counted to it. */
  today: string
  /** What coverage is counted by; null: territories where there are any, localities otherwise. */
  places: CoverageRows | null
}

export const usualSettings: Omit<FindingSettings, 'today'> = {
  places: null,
  reachMetres: 10_000,
  ruralBelow: 2000,
  minRepresentatives: 8,
  maxRepresentatives: 12,
  verifiedForDays: 365,
  surveyedForDays: 365,
  lowEngagement: ['information', 'consultation'],
  actingEngagement: ['acting-together', 'supporting-initiatives'],
  weakTieShare: 0.5,
  minExpectedTies: 5,
  brokerShare: 0.1,
  minForBrokers: 10,
  nearMetres: 5000,
  maxIntroductions: 20,
  maxIntroductionsEach: 2,
}

/** The usual settings, but for what the alliance decided otherwise. */
export const findingSettings = (
  today: string,
  decided: Partial<Omit<FindingSettings, 'today'>> = {},
): FindingSettings => ({ ...usualSettings, ...decided, today })

/** What the coverage of this dataset is counted by. */
export const placesOf = (dataset: Dataset, { places }: Pick<FindingSettings, 'places'>): CoverageRows =>
  places ?? (dataset.territories.length > 0 ? 'territory' : 'locality')

/** Whether somebody made sure of an organisation within the time set. */
export const isVerified = (
  { verifiedOn }: { verifiedOn: string | null },
  { today, verifiedForDays }: Pick<FindingSettings, 'today' | 'verifiedForDays'>,
): boolean => verifiedOn !== null && daysBetween(verifiedOn, today) <= verifiedForDays

/** Whole days from one day to another, `2026-11-21`; negative where the other comes first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
