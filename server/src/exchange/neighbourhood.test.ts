import { describe, expect, test } from 'vitest'
import { neighbourhood } from './neighbourhood.ts'

const at = (longitude: number, latitude: number) => ({ position: [longitude, latitude] as [number, number] })
const bordeaux = { ...at(-0.58, 44.84), rows: 20 }
const nearBordeaux = at(-0.4, 44.9)
const nearLille = at(3.1, 50.6)

describe('of two places of one name', () => {
  test('the one among the other places of the file is meant', () => {
    expect(neighbourhood([bordeaux])([nearLille, nearBordeaux])).toBe(nearBordeaux)
  })
  test.each([
    ['none, where the file has places near both', [bordeaux, { ...at(3.06, 50.63), rows: 15 }]],
    ['none, where too few places are near', [{ ...bordeaux, rows: 2 }]],
    ['none, where the file has places elsewhere', [{ ...at(7.2, 43.7), rows: 50 }]],
    ['none, where nothing is placed', []],
  ])('%s', (_, placed) => {
    expect(neighbourhood(placed)([nearLille, nearBordeaux])).toBeUndefined()
  })
})
