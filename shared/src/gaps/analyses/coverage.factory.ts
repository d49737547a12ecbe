import { type Facts, makeDataset } from '../../dataset.factory.ts'
import { today } from '../gap.factory.ts'
import { type GapSettings, gapSettings } from '../settings.ts'
import { coverageGaps } from './coverage.ts'

export const find = (facts: Facts, decided?: Partial<GapSettings>) =>
  coverageGaps(makeDataset(facts), gapSettings(today, decided))

export const inCenon = (more: NonNullable<Facts['organisations']>[number] = {}) => ({
  sectors: [0],
  locations: [{ locality: 'Cenon' }],
  ...more,
})

/** The gap at a place: `Cenon`, or of the region where none is named. */
export const gapAt = (facts: Facts, place?: string, decided?: Partial<GapSettings>) =>
  find(facts, decided).find(({ subject }) => subject[1]?.id === place)
