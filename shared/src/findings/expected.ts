import type { Dataset, DatasetSector } from '../dataset.ts'

/** What said how many are expected: of this cell, by its inhabitants, of the sector anywhere; nobody: the usual one. */
export const expectationRules = ['cell', 'inhabitants', 'sector', 'usual'] as const
type ExpectationRule = (typeof expectationRules)[number]

/** How many organisations of a sector are expected at a place, and what said so. */
export type Expected = {
  minimum: number
  rule: ExpectationRule
  /** Of the territory, where the rule goes by them. */
  inhabitants: number | null
}

/** How many organisations of a sector are expected anywhere; where nobody said, one. */
export const expectedMinimum = (sector: Pick<DatasetSector, 'expectedMinimum'>): number =>
  sector.expectedMinimum ?? 1

/**
 * How many are expected in each cell of the coverage matrix. What is said of the cell itself goes before all else; the
 * inhabitants of a territory ask for more than the sector's minimum, never for fewer.
 * @returns for the position of a sector and the key of a row; without a key, for the whole region
 */
export function expectations(dataset: Dataset, by: 'locality' | 'territory') {
  const ofCell = new Map<string, number>()
  for (const { sector, territory, locality, minimum } of dataset.expectations) {
    const key = by === 'territory' ? dataset.territories[territory ?? -1]?.id : locality?.trim()
    if (key === undefined) continue
    // One locality written in two ways may have two: the order of the rows must not choose.
    const cell = `${sector} ${key}`
    ofCell.set(cell, Math.max(minimum, ofCell.get(cell) ?? 0))
  }
  const population = new Map(
    by === 'territory' ? dataset.territories.map((territory) => [territory.id, territory.population]) : [],
  )
  return (sector: number, key: string | null): Expected => {
    const cell = key === null ? undefined : ofCell.get(`${sector} ${key}`)
    if (cell !== undefined) return { minimum: cell, rule: 'cell', inhabitants: null }
    const row = dataset.sectors[sector]
    const minimum = expectedMinimum(row ?? { expectedMinimum: 0 })
    const inhabitants = (key === null ? null : population.get(key)) ?? null
    const perInhabitants = row?.expectedPerInhabitants ?? null
    if (inhabitants !== null && perInhabitants !== null) {
      const byInhabitants = wholeAtLeast((perInhabitants * inhabitants) / 10_000)
      if (byInhabitants > minimum) return { minimum: byInhabitants, rule: 'inhabitants', inhabitants }
    }
    const rule = row?.expectedMinimum == null ? 'usual' : 'sector'
    return { minimum, rule, inhabitants: null }
  }
}

/** Rounded up, but for the last digits of a product: 1.1 a 10,000 of 100,000 is 11. */
const wholeAtLeast = (number: number) => Math.ceil(Number(number.toPrecision(12)))
