import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { localities } from './localities.ts'

type Row = Record<string, string>

const { parse } = createRequire(new URL('../../shared/package.json', import.meta.url))('csv-parse/sync') as {
  parse: (text: string, options: { columns: true }) => Row[]
}

const committed = (name: string): string =>
  readFileSync(new URL(`../../server/demonstration/${name}`, import.meta.url), 'utf8')

const organisations = parse(committed('training-alliance.csv'), { columns: true })
const partnerships = parse(committed('training-partnerships.csv'), { columns: true })

const tally = (values: Iterable<string | undefined>): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value ?? ''] = (counts[value ?? ''] ?? 0) + 1
  return counts
}

const nameOf = (row: Row) => row.name as string

describe('the partnerships', () => {
  const working = new Set(
    organisations.filter(({ status }) => status === 'existing' || status === 'developing').map(nameOf),
  )
  const ties = partnerships
    .filter((row) => row.state === 'existing' && !row.until)
    .map((row) => [row.from as string, row.to as string] as const)
  const partners = new Map([...working].map((name) => [name, new Set<string>()]))
  for (const [from, to] of ties) {
    partners.get(from)?.add(to)
    partners.get(to)?.add(from)
  }

  /** Sizes of the parts that hang together, largest first, once one organisation is taken away. */
  function parts(without?: string): number[] {
    const left = new Set([...working].filter((name) => name !== without))
    const sizes: number[] = []
    for (const start of left) {
      const reached = [start]
      left.delete(start)
      for (const name of reached) {
        for (const partner of partners.get(name) ?? []) if (left.delete(partner)) reached.push(partner)
      }
      sizes.push(reached.length)
    }
    return sizes.sort((a, b) => b - a)
  }

  test('each joins two different organisations of the alliance, once of a kind', () => {
    const names = new Set(organisations.map(nameOf))
    const keys = partnerships.map((row) => {
      expect(names).toContain(row.from)
      expect(names).toContain(row.to)
      expect(row.from).not.toBe(row.to)
      return [...[row.from, row.to].sort(), row.kind].join('|')
    })
    expect(new Set(keys).size).toBe(keys.length)
    expect(partnerships.length).toBeGreaterThan(300)
  })

  test('some are only wished for, some have ended', () => {
    expect(partnerships.filter((row) => row.state === 'wanted')).toHaveLength(16)
    expect(partnerships.filter((row) => row.until)).toHaveLength(9)
  })

  test('most hang together, the estuary stands apart, twelve work with nobody', () => {
    expect(parts()).toEqual([125, 4, ...Array(12).fill(1)])
  })

  test('some organisations hold others that would fall off without them', () => {
    const cutPoints = [...working].filter((name) => parts(name).length > parts().length)
    expect(cutPoints).toHaveLength(10)
    const bayHeldBy = cutPoints.filter((name) => parts(name)[1] === 10)
    expect(bayHeldBy).toEqual(['Laughing Mole Training Centre'])
  })

  test('communities follow the territories, and a few brokers join them', () => {
    const home = new Map(
      organisations.map((row) => [nameOf(row), localities.get(row.locality?.split('|')[0] ?? '')]),
    )
    const placed = ties.filter(([from, to]) => home.get(from) && home.get(to))
    const inside = placed.filter(([from, to]) => home.get(from) === home.get(to))
    const ends = tally(placed.flat().map((name) => home.get(name)))
    // Newman's modularity: the share of ties inside, less what chance alone would put there.
    const expected = Object.values(ends).reduce((sum, count) => sum + (count / (2 * placed.length)) ** 2, 0)
    expect(inside.length / placed.length - expected).toBeGreaterThan(0.55)

    const reach = (name: string) =>
      new Set([...(partners.get(name) ?? [])].map((partner) => home.get(partner)).filter(Boolean)).size
    expect([...working].filter((name) => reach(name) >= 3).length).toBeGreaterThanOrEqual(3)
  })
})
