import type { Dataset } from '../dataset.ts'
import type { GapChoices } from '../gap-choices.ts'
import type { CoverageRows } from './coverage-rows.ts'

/** What decides how gaps are found: the choices of choices.ts, each made, and the day. */
export type GapSettings = Required<Omit<GapChoices, 'places'>> & {
  /** A day, `2026-11-21`: ties that ended before it are gone, and ages are counted to it. */
  today: string
  /** What coverage is counted by; null: territories where there are any, localities otherwise. */
  places: CoverageRows | null
}

export const usualSettings: Omit<GapSettings, 'today'> = {
  places: null,
  reachMetres: 10_000,
  ruralBelow: 2000,
  leastRepresentatives: 8,
  mostRepresentatives: 12,
  verifiedForDays: 365,
  surveyedForDays: 365,
  lowEngagement: ['information', 'consultation'],
  actingEngagement: ['acting-together', 'supporting-initiatives'],
  weakTieShare: 0.5,
  fewestExpectedTies: 5,
  brokerShare: 0.1,
  fewestForBrokers: 10,
  nearMetres: 5000,
  mostIntroductions: 20,
  mostIntroductionsEach: 2,
}

/** The usual settings, but for what the alliance decided otherwise. */
export const gapSettings = (
  today: string,
  decided: Partial<Omit<GapSettings, 'today'>> = {},
): GapSettings => ({ ...usualSettings, ...decided, today })

/** What the coverage of this dataset is counted by. */
export const placesOf = (dataset: Dataset, { places }: Pick<GapSettings, 'places'>): CoverageRows =>
  places ?? (dataset.territories.length > 0 ? 'territory' : 'locality')

/** Whole days from one day to another, `2026-11-21`; negative where the other comes first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
