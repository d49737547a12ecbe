import { type Facts, makeDataset } from '../../dataset.factory.ts'
import { today } from '../finding.factory.ts'
import { type FindingSettings, findingSettings } from '../settings.ts'
import { introductionFindings } from './introductions.ts'

export const find = (facts: Facts, decided?: Partial<FindingSettings>) =>
  introductionFindings(makeDataset({ sectors: [{}, {}], ...facts }), findingSettings(today, decided))

export const pairs = (facts: Facts, decided?: Partial<FindingSettings>) =>
  find(facts, decided).map(({ subject }) =>
    subject.map(({ id }) => id.replace('organisation ', '')).join(' '),
  )

export const at = (longitude: number, precision: 'exact' | 'locality' = 'exact') => ({
  locations: [{ point: [longitude, 0] as [number, number], precision }],
})

export const inCenon = { locations: [{ locality: 'Cenon' }] }
