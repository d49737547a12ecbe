import { type Facts, makeDataset } from '../dataset.factory.ts'
import { coverage } from './coverage.ts'

export const rowOf = (facts: Facts, key: string, by: 'locality' | 'territory' = 'locality') => {
  const row = coverage(makeDataset(facts), { by }).rows.find((one) => one.key === key)
  if (!row) throw new Error(`no row ${key}`)
  return row
}

export const statesOf = (facts: Facts, key: string, by?: 'locality' | 'territory') =>
  rowOf(facts, key, by).cells.map(({ state }) => state)

export const in_ = (...localities: string[]) => ({ locations: localities.map((locality) => ({ locality })) })
export const twoSectors = [{}, {}]
