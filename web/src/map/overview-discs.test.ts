import { describe, expect, test } from 'vitest'
import { clearOf, discRadius, gather } from './overview-discs.ts'

describe('the discs of the overview', () => {
  test('have four times the area for four times as many', () => {
    expect(discRadius(12)).toBeCloseTo(2 * discRadius(3))
  })

  test('never hide a country', () => {
    expect(discRadius(100_000)).toBeLessThanOrEqual(22)
  })

  test('that lie on each other are cleared by a name together', () => {
    const discs = [
      { x: 0, y: 0, radius: 20 },
      { x: 3, y: 4, radius: 8 },
      { x: 500, y: 0, radius: 22 },
    ]
    expect(clearOf(discs, { x: 3, y: 4 })).toBe(25)
    expect(clearOf(discs, { x: 500, y: 0 })).toBe(22)
  })

  test('stand where most of an alliance is', () => {
    const places = [
      { position: [0, 40] as [number, number], organisations: 3 },
      { position: [4, 48] as [number, number], organisations: 1 },
    ]
    expect(gather(places)).toEqual({ centre: [1, 42], organisations: 4 })
  })
})
