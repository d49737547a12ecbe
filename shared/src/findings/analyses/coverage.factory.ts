import { type Facts, makeDataset } from '../../dataset.factory.ts'
import { today } from '../finding.factory.ts'
import { type FindingSettings, findingSettings } from '../settings.ts'
import { coverageFindings } from './coverage.ts'

export const find = (facts: Facts, decided?: Partial<FindingSettings>) =>
  coverageFindings(makeDataset(facts), findingSettings(today, decided))

export const inCenon = (more: NonNullable<Facts['organisations']>[number] = {}) => ({
  sectors: [0],
  locations: [{ locality: 'Cenon' }],
  ...more,
})

/** The finding at a place: `Cenon`, or of the region where none is named. */
export const findingAt = (facts: Facts, place?: string, decided?: Partial<FindingSettings>) =>
  find(facts, decided).find(({ subject }) => subject[1]?.id === place)
