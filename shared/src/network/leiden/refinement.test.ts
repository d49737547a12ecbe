import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { connectedParts } from '../connected-parts.ts'
import { anyGraph, graphOf } from '../graph.factory.ts'
import { modularity } from '../modularity.ts'
import { seededRandom } from './random.ts'
import { refine } from './refinement.ts'
import { unweighted } from './weighted-graph.ts'

describe('the parts of communities', () => {
  test('stay within their community, hang together, and are no worse than everybody alone', () => {
    const numbers = fc.array(fc.nat(2), { minLength: 9, maxLength: 9 })
    fc.assert(
      fc.property(anyGraph(9), numbers, fc.integer(), ({ size, ties }, groups, seed) => {
        const graph = graphOf(size, ties)
        const communities = Uint32Array.from({ length: size }, (_, node) => (groups[node] ?? 0) % size)
        const parts = refine(unweighted(graph), communities, seededRandom(seed))
        parts.forEach((part, node) => {
          expect(communities[part]).toBe(communities[node])
        })
        const count = (labels: Uint32Array) => new Set(labels).size
        expect(count(connectedParts(graph, parts))).toBe(count(parts))
        const alone = Uint32Array.from({ length: size }, (_, node) => node)
        expect(modularity(graph, parts)).toBeGreaterThanOrEqual(modularity(graph, alone) - 1e-12)
      }),
    )
  })

  test('a member whose ties are elsewhere joins nobody, from every seed', () => {
    // 2 is in the community of 0 and 1 with one tie, and has four to others: less than chance would give it inside.
    const graph = graphOf(7, [
      [0, 1],
      [1, 2],
      [2, 3],
      [2, 4],
      [2, 5],
      [2, 6],
    ])
    const communities = Uint32Array.of(0, 0, 0, 3, 4, 5, 6)
    for (let seed = 0; seed < 50; seed++) {
      const parts = refine(unweighted(graph), communities, seededRandom(seed))
      expect(parts[0]).toBe(parts[1])
      expect(parts[2]).toBe(2)
    }
  })
})
