import type { Sector } from '@atlas/shared/sectors'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moved } from './move-sector.ts'

const sectorsAt = (...positions: number[]) =>
  positions.map((position, at) => ({ id: String(at), position })) as Sector[]

test('only the sectors that change places are written', () => {
  expect(moved(sectorsAt(0, 1, 2, 3), 2, 1).map(({ sector, position }) => [sector.id, position])).toEqual([
    ['2', 1],
    ['1', 2],
  ])
})

test('afterwards they stand in the wanted order, even where positions were equal before', () => {
  const positions = fc.array(fc.nat(5), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(positions, fc.nat(), fc.nat(), (given, a, b) => {
      const sectors = sectorsAt(...given.toSorted((one, other) => one - other))
      const [from, to] = [a % sectors.length, b % sectors.length]
      const written = new Map(moved(sectors, from, to).map(({ sector, position }) => [sector.id, position]))
      const after = sectors.toSorted(
        (one, other) => (written.get(one.id) ?? one.position) - (written.get(other.id) ?? other.position),
      )
      expect(after[to]).toBe(sectors[from])
    }),
  )
})
