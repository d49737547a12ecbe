import { type Facts, makeDataset } from '../../dataset.factory.ts'
import { today } from '../gap.factory.ts'
import { type GapSettings, gapSettings } from '../settings.ts'
import { introductionGaps } from './introductions.ts'

export const find = (facts: Facts, decided?: Partial<GapSettings>) =>
  introductionGaps(makeDataset({ sectors: [{}, {}], ...facts }), gapSettings(today, decided))

export const pairs = (facts: Facts, decided?: Partial<GapSettings>) =>
  find(facts, decided).map(({ subject }) =>
    subject.map(({ id }) => id.replace('organisation ', '')).join(' '),
  )

export const at = (longitude: number, precision: 'exact' | 'locality' = 'exact') => ({
  locations: [{ point: [longitude, 0] as [number, number], precision }],
})

export const inCenon = { locations: [{ locality: 'Cenon' }] }
