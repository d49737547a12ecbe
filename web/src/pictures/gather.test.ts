import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gather, setBeside } from './gather.ts'

const spot = fc.record({
  x: fc.double({ min: 0, max: 300, noNaN: true }),
  y: fc.double({ min: 0, max: 300, noNaN: true }),
  radius: fc.constant(5),
})
const gap = (a: { x: number; y: number; radius: number }, b: typeof a) =>
  Math.hypot(a.x - b.x, a.y - b.y) - a.radius - b.radius

test('marks that are gathered cover each other nowhere, and none is lost', () => {
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 60 }), (spots) => {
      const groups = gather(spots)
      expect(groups.reduce((sum, { members }) => sum + members.length, 0)).toBe(spots.length)
      groups.forEach((one, at) => {
        for (const other of groups.slice(at + 1)) expect(gap(one, other)).toBeGreaterThanOrEqual(-1e-9)
      })
    }),
  )
})

test('marks that stand free are left where they are', () => {
  const apart = [10, 100, 200].map((x) => ({ x, y: x, radius: 5 }))
  expect(gather(apart).map(({ x, y, members }) => [x, y, members.length])).toEqual([
    [10, 10, 1],
    [100, 100, 1],
    [200, 200, 1],
  ])
})

test('a mark on top of another steps aside, as little as it can', () => {
  const taken = [{ x: 50, y: 50, radius: 8 }]
  const [moved, free] = setBeside(
    [
      { x: 50, y: 50, radius: 5 },
      { x: 90, y: 50, radius: 5 },
    ],
    taken,
  )
  expect(
    gap(
      moved as { x: number; y: number; radius: number },
      taken[0] as { x: number; y: number; radius: number },
    ),
  ).toBeGreaterThanOrEqual(0)
  expect(Math.hypot((moved?.x ?? 0) - 50, (moved?.y ?? 0) - 50)).toBeLessThanOrEqual(18.001)
  expect(free).toEqual({ x: 90, y: 50, radius: 5 })
})
