import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LayoutInput, layoutNetwork, type Positions } from './layout.ts'

const inputOf = (count: number, pairs: readonly (readonly [number, number])[]): LayoutInput => ({
  ids: Array.from({ length: count }, (_, node) => `organisation ${node}`),
  edges: new Uint32Array(pairs.flat()),
  radii: new Float32Array(count).fill(6),
})

function settle(input: LayoutInput): Positions {
  const steps = layoutNetwork(input)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

const at = (positions: Positions, node: number) => ({
  x: positions[node * 2] ?? Number.NaN,
  y: positions[node * 2 + 1] ?? Number.NaN,
})
const distance = (positions: Positions, a: number, b: number) =>
  Math.hypot(at(positions, a).x - at(positions, b).x, at(positions, a).y - at(positions, b).y)

const ring = Array.from({ length: 40 }, (_, node) => [node, (node + 1) % 40] as const)

describe('the layout of a network', () => {
  test('is the same at every visit', () => {
    expect(settle(inputOf(45, ring))).toEqual(settle(inputOf(45, ring)))
  })

  test('sets organisations without a tie below all others, in the order given', () => {
    const positions = settle(inputOf(45, ring))
    const lowest = Math.min(...ring.map(([node]) => at(positions, node).y))
    const apart = [40, 41, 42, 43, 44].map((node) => at(positions, node))
    for (const { y } of apart) expect(y).toBeLessThan(lowest)
    expect(apart.map(({ x }) => x)).toEqual(apart.map(({ x }) => x).sort((a, b) => a - b))
  })

  test('brings those with a tie closer than those without', () => {
    const clique = (from: number) =>
      [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].filter((b) => b > a).map((b) => [from + a, from + b] as const))
    const positions = settle(inputOf(8, [...clique(0), ...clique(4), [0, 4]]))
    expect(distance(positions, 1, 2)).toBeLessThan(distance(positions, 1, 6))
  })

  test.each([0, 1, 2])('of %i organisations without ties is still a layout', (count) => {
    expect([...settle(inputOf(count, []))].every(Number.isFinite)).toBe(true)
  })

  test('overlaps nowhere, whatever the ties', () => {
    const node = fc.nat(24)
    const ties = fc.array(
      fc.tuple(node, node).filter(([a, b]) => a !== b),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(ties, (pairs) => {
        const positions = settle(inputOf(25, pairs))
        for (let a = 0; a < 25; a++)
          for (let b = 0; b < a; b++) expect(distance(positions, a, b)).toBeGreaterThan(12)
      }),
      { numRuns: 20 },
    )
  })
})
