import type { Dataset } from '../dataset.ts'
import type { EngagementLevel } from '../organisations.ts'
import type { CoverageRows } from './coverage.ts'

/** What an alliance may decide about how its gaps are found. */
export type GapSettings = {
  /** A day, `2026-11-21`: ties that ended before it are gone, and ages are counted to it. */
  today: string
  /** What coverage is counted by; null: territories where there are any, localities otherwise. */
  places: CoverageRows | null
  /** For how many days an organisation counts as verified, and a survey as recent. */
  verifiedForDays: number
  surveyedForDays: number
  /** The rungs of the engagement ladder that are too low for somebody of high influence. */
  lowEngagement: readonly EngagementLevel[]
  /** The rungs whose organisations may be asked to reach out to others. */
  actingEngagement: readonly EngagementLevel[]
  /** Two sectors hardly work together when they have at most this share of the ties to be expected. */
  weakTieShare: number
  /** Of fewer expected ties than these, chance explains what is missing: too small to say. */
  fewestExpectedTies: number
  /** The share of pairs whose shortest paths make a broker of the organisation they run through. */
  brokerShare: number
  /** In a network of fewer organisations, shares of pairs mean nothing. */
  fewestForBrokers: number
  /** How far apart two organisations may be to be near each other. */
  nearMetres: number
  mostIntroductions: number
  mostIntroductionsEach: number
}

const usualSettings: Omit<GapSettings, 'today'> = {
  places: null,
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
export const placesOf = (dataset: Dataset, { places }: GapSettings): CoverageRows =>
  places ?? (dataset.territories.length > 0 ? 'territory' : 'locality')

/** Whole days from one day to another, `2026-11-21`; negative where the other comes first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
