import type { Facts } from '../../dataset.factory.ts'
import { today } from '../finding.factory.ts'
import { type FindingSettings, findingSettings } from '../settings.ts'

export type Tie = [from: number, to: number]
export const ties = (...pairs: Tie[]): NonNullable<Facts['partnerships']> =>
  pairs.map(([from, to]) => ({ from, to, provenance: 'confirmed' }))

export const people = (size: number, sectorOf: (at: number) => number[] = () => []) =>
  Array.from({ length: size }, (_, at) => ({ id: `o${String(at).padStart(2, '0')}`, sectors: sectorOf(at) }))

export const settings = (decided?: Partial<FindingSettings>) => findingSettings(today, decided)
