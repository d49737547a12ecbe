import { describe, expect, test } from 'vitest'
import { discRadius, gather } from './overview-discs.ts'

describe('the discs of the overview', () => {
  test('have four times the area for four times as many', () => {
    expect(discRadius(12)).toBeCloseTo(2 * discRadius(3))
  })

  test('never hide a country', () => {
    expect(discRadius(100_000)).toBeLessThanOrEqual(22)
  })

  test('stand where most of an alliance is', () => {
    const places = [
      { position: [0, 40] as [number, number], organisations: 3 },
      { position: [4, 48] as [number, number], organisations: 1 },
    ]
    expect(gather(places)).toEqual({ centre: [1, 42], organisations: 4 })
  })
})
