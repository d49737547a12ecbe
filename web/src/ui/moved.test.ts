import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moved } from './moved.ts'

const recordsAt = (...positions: number[]) => positions.map((position, at) => ({ id: String(at), position }))

test('only the records that change places are written', () => {
  expect(moved(recordsAt(0, 1, 2, 3), 2, 1).map(({ record, position }) => [record.id, position])).toEqual([
    ['2', 1],
    ['1', 2],
  ])
})

test('afterwards they stand in the wanted order, even where positions were equal before', () => {
  const positions = fc.array(fc.nat(5), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(positions, fc.nat(), fc.nat(), (given, a, b) => {
      const records = recordsAt(...given.toSorted((one, other) => one - other))
      const [from, to] = [a % records.length, b % records.length]
      const written = new Map(moved(records, from, to).map(({ record, position }) => [record.id, position]))
      const after = records.toSorted(
        (one, other) => (written.get(one.id) ?? one.position) - (written.get(other.id) ?? other.position),
      )
      expect(after[to]).toBe(records[from])
    }),
  )
})
