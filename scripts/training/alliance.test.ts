import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { trainingAlliance } from './alliance.ts'
import { localities, pointOf } from './localities.ts'

type Row = Record<string, string>
type Position = [number, number]
const { parse } = createRequire(new URL('../../shared/package.json', import.meta.url))('csv-parse/sync') as {
  parse: (text: string, options: { columns: true }) => Row[]
}

const committed = (name: string): string =>
  readFileSync(new URL(`../../server/demonstration/${name}`, import.meta.url), 'utf8')

const organisations = parse(committed('training-alliance.csv'), { columns: true })

const surveys = parse(committed('training-surveys.csv'), { columns: true })
const territories = JSON.parse(committed('training-territories.geojson')).features as {
  properties: { code: string }
  geometry: { coordinates: [Position[]] }
}[]

const boundary = JSON.parse(committed('training-boundary.geojson')).features[0].geometry
  .coordinates[0] as Position[]

const tally = (values: Iterable<string | undefined>): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value ?? ''] = (counts[value ?? ''] ?? 0) + 1
  return counts
}

const nameOf = (row: Row) => row.name as string

test.each(Object.entries(trainingAlliance()))('%s is what its script writes', (name, text) => {
  expect(committed(name)).toBe(text)
})

describe('the organisations', () => {
  test('nobody takes them for real ones', () => {
    for (const row of organisations.filter(({ status }) => status !== 'missing')) {
      expect(row.description).toContain('Invented')
      expect(row.description_fr).toContain('Inventée')
      expect(row.website).toMatch(/^$|^https:\/\/[a-z-]+\.example\.org\/$/)
    }
  })

  test('each has one name in English and one in French', () => {
    expect(new Set(organisations.map(nameOf)).size).toBe(150)
    expect(new Set(organisations.map((row) => row.name_fr)).size).toBe(150)
  })

  test('some are being set up, some are missing, some have closed', () => {
    const counts = tally(organisations.map((row) => row.status))
    expect(counts).toEqual({ existing: 129, developing: 12, missing: 6, closed: 3 })
  })

  test('every view has its exceptions', () => {
    const counting = organisations.filter(({ status }) => status === 'existing' || status === 'developing')
    expect(counting.filter((row) => !row.locality)).toHaveLength(12)
    expect(counting.filter((row) => row.locality?.includes('|')).length).toBeGreaterThanOrEqual(5)
    expect(counting.filter((row) => row.sectors?.includes('|'))).toHaveLength(18)
    const shelters = organisations.filter((row) => row.public_precision === 'hidden')
    expect(shelters).toHaveLength(3)
    for (const shelter of shelters) expect(nameOf(shelter)).toContain('Night Shelter')
    for (const judged of ['influence', 'engagement_level', 'verified_on']) {
      const known = counting.filter((row) => row[judged]).length
      expect(known, judged).toBeGreaterThan(counting.length / 2)
      expect(known, judged).toBeLessThan(counting.length)
    }
  })
})

describe('the region', () => {
  const ringOf = new Map(territories.map((one) => [one.properties.code, one.geometry.coordinates[0]]))

  /** Twice the signed area, in square degrees; positive when the ring runs counter-clockwise. */
  const area = (ring: Position[]): number =>
    ring.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length] as Position
      return sum + x * nextY - nextX * y
    }, 0)

  /** Whether a ray towards the east leaves the ring an odd number of times. */
  const covers = (ring: Position[], [x, y]: Position): boolean =>
    ring.slice(1).filter(([bx, by], i) => {
      const [ax, ay] = ring[i] as Position
      return ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)
    }).length %
      2 ===
    1

  test('the territories fill the boundary without gap or overlap', () => {
    const rings = [...ringOf.values()]
    for (const ring of [...rings, boundary]) {
      expect(ring[0]).toEqual(ring.at(-1))
      expect(area(ring)).toBeGreaterThan(0)
    }
    expect(rings.reduce((sum, ring) => sum + area(ring), 0)).toBeCloseTo(area(boundary), 10)
    const sides = rings.flatMap((ring) => ring.slice(1).map((end, i) => `${ring[i]} ${end}`))
    expect(new Set(sides).size).toBe(sides.length)
  })

  test.each([...localities])('%s lies in its territory and in no other', (locality, territory) => {
    const around = [...ringOf].filter(([, ring]) => covers(ring, pointOf(locality))).map(([code]) => code)
    expect(around).toEqual([territory])
    expect(covers(boundary, pointOf(locality))).toBe(true)
  })

  test('nothing is placed outside of it', () => {
    const points = organisations
      .filter((row) => row.longitude)
      .map((row): Position => [Number(row.longitude), Number(row.latitude)])
    expect(points.length).toBeGreaterThan(60)
    expect(points.filter((point) => !covers(boundary, point))).toEqual([])
  })

  test('coverage is uneven, and in most empty cells nobody has looked', () => {
    const cell = (sector: string | undefined, locality: string | undefined) => `${sector} in ${locality}`
    const sectors = [...new Set(organisations.flatMap((row) => row.sectors?.split('|') ?? []))]
    const filled = tally(
      organisations
        .filter(({ status }) => status === 'existing' || status === 'developing')
        .flatMap((row) =>
          (row.locality as string)
            .split('|')
            .flatMap((locality) =>
              (row.sectors as string).split('|').map((sector) => cell(sector, locality)),
            ),
        ),
    )
    const empty = [...localities.keys()]
      .flatMap((locality) => sectors.map((sector) => cell(sector, locality)))
      .filter((one) => !filled[one])
    const looked = new Set(
      surveys.flatMap((row) =>
        (row.sector ? [row.sector] : sectors).map((sector) => cell(sector, row.locality)),
      ),
    )
    expect(sectors).toHaveLength(3)
    expect(Object.values(filled).filter((count) => count === 1).length).toBeGreaterThan(20)
    expect(empty.length).toBeGreaterThan(25)
    const none = empty.filter((one) => looked.has(one))
    expect(none.length).toBeGreaterThan(7)
    expect(none.length).toBeLessThan(empty.length / 2)
  })
})
