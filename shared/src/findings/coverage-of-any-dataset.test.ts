import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../dataset.factory.ts'
import type { Dataset } from '../dataset.ts'
import { statuses } from '../organisations.ts'
import { coverage } from './coverage.ts'

const locality = fc.constantFrom('', 'Bègles', 'Cenon', 'Lormont')
const facts = fc.record({
  sectors: fc.array(fc.record({ expectedMinimum: fc.constantFrom(null, 0, 1, 2) }), { maxLength: 3 }),
  organisations: fc.array(
    fc.record({
      status: fc.constantFrom(...statuses),
      sectors: fc.array(fc.nat(2), { maxLength: 3 }),
      locations: fc.array(fc.record({ locality }), { maxLength: 3 }),
    }),
    { maxLength: 12 },
  ),
  surveys: fc.array(
    fc.record({
      sector: fc.constantFrom(null, 0, 1),
      locality: fc.constantFrom(null, 'Bègles', 'Pessac'),
    }),
    { maxLength: 3 },
  ),
})

const known = (some: Facts): Dataset => {
  const dataset = makeDataset(some)
  for (const organisation of dataset.organisations)
    organisation.sectors = [...new Set(organisation.sectors)].filter(
      (sector) => sector < dataset.sectors.length,
    )
  return dataset
}

describe('for any dataset', () => {
  test('every counted organisation is in a row or elsewhere, and never in both', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const { rows, elsewhere, region } = coverage(known(some), { by: 'locality' })
        const placed = new Set(rows.flatMap(({ total }) => total.organisations))
        expect(placed.intersection(new Set(elsewhere.total.organisations)).size).toBe(0)
        expect(placed.size + elsewhere.total.organisations.length).toBe(region.total.organisations.length)
      }),
    )
  })

  test('a column total is the number of distinct organisations in its cells', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const { rows, elsewhere, region } = coverage(known(some), { by: 'locality' })
        region.cells.forEach((total, sector) => {
          const inCells = [...rows.map(({ cells }) => cells), elsewhere.cells]
          const distinct = new Set(inCells.flatMap((cells) => cells[sector]?.organisations ?? []))
          expect(total.organisations).toEqual([...distinct].sort((a, b) => a - b))
          expect(total.existing + total.developing).toBe(distinct.size)
        })
      }),
    )
  })

  test('"none" stands only where somebody looked', () => {
    fc.assert(
      fc.property(facts, (some) => {
        for (const { cells } of coverage(known(some), { by: 'locality' }).rows)
          for (const { state, survey, organisations } of cells) {
            if (state === 'none') expect(survey).not.toBeNull()
            if (state === 'unknown') expect(survey).toBeNull()
            expect(state === 'none' || state === 'unknown').toBe(organisations.length === 0)
          }
      }),
    )
  })

  test('shown and left out make up the whole, and states do not depend on the choice', () => {
    fc.assert(
      fc.property(facts, fc.array(fc.nat(11)), (some, organisations) => {
        const dataset = known(some)
        const whole = coverage(dataset, { by: 'locality' })
        const part = coverage(dataset, { by: 'locality', organisations })
        expect(part.rows.map(({ key }) => key)).toEqual(whole.rows.map(({ key }) => key))
        part.rows.forEach((row, at) => {
          row.cells.forEach((cell, sector) => {
            const full = whole.rows[at]?.cells[sector]
            expect(cell.state).toBe(full?.state)
            expect(cell.organisations.length + cell.leftOut).toBe(full?.organisations.length)
          })
        })
      }),
    )
  })
})
