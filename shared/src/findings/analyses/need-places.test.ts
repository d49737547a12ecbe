import { describe, expect, test } from 'vitest'
import { type Facts, makeDataset } from '../../dataset.factory.ts'
import type { Dataset } from '../../dataset.ts'
import type { Area, Position } from '../../primitives.ts'
import { needPlaceFindings } from './need-places.ts'

const square = (west: number, south: number, size: number): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
/** Ten degrees wide, with a hole of two in the middle, and an island far away. */
const boundary: Area = {
  type: 'MultiPolygon',
  coordinates: [[square(0, 0, 10), square(4, 4, 2)], [square(20, 20, 1)]],
}
const withBoundary = (facts: Facts): Dataset => {
  const dataset = makeDataset(facts)
  return { ...dataset, alliance: { ...dataset.alliance, boundary } }
}
const servingAt = (...points: (Position | null)[]) => ({
  needs: [0],
  locations: points.map((point) => ({ point })),
})
const outsideOf = (dataset: Dataset) => needPlaceFindings(dataset).find(({ kind }) => kind === 'need-outside')

describe('a need served outside the region only', () => {
  test.each<[string, Position | null, boolean]>([
    ['within the boundary', [2, 2], true],
    ['on its island', [20.5, 20.5], true],
    ['in its hole', [5, 5], false],
    ['beyond it', [11, 5], false],
    ['at the height of it', [-1, 5], false],
    ['at the height of its corners', [-1, 0], false],
  ])('is told by the boundary: %s', (_, point, isInside) => {
    const finding = outsideOf(withBoundary({ needs: [{}], organisations: [servingAt(point)] }))
    expect(finding === undefined).toBe(isInside)
  })

  test.each<[string, Facts['organisations'], string | undefined]>([
    ['all of them', [servingAt([11, 11]), servingAt([12, 12])], 'need-outside.all'],
    ['one may be inside', [servingAt([11, 11]), servingAt()], 'need-outside.where-known'],
    ['one has a second place nobody knows of', [servingAt([11, 11], null)], undefined],
    ['one is inside', [servingAt([11, 11]), servingAt([1, 1])], undefined],
    ['one has a place inside too', [servingAt([11, 11], [1, 1])], undefined],
    ['nobody knows where any of them is', [servingAt()], undefined],
    ['nobody serves it', [{}], undefined],
  ])('%s', (_, organisations, key) => {
    expect(outsideOf(withBoundary({ needs: [{}], organisations: organisations ?? [] }))?.sentence.key).toBe(
      key,
    )
  })

  test('is told by the territories where no boundary is drawn, and not at all where nothing is', () => {
    const facts: Facts = { needs: [{}], organisations: [servingAt([1, 1])] }
    expect(outsideOf(makeDataset({ ...facts, territories: ['South'] }))?.sentence.key).toBe(
      'need-outside.all',
    )
    expect(outsideOf(makeDataset(facts))).toBeUndefined()
  })
})

describe('a need in a territory', () => {
  const territories = ['South', 'North']
  const inTerritory = (territory: number, needs: number[] = [1]) => ({
    needs,
    locations: [{ territory, point: [1, 1] as Position }],
  })
  const at = (facts: Facts) =>
    needPlaceFindings(makeDataset({ territories, needs: [{}, {}], ...facts })).find(
      ({ id }) => id === 'need-at-place need:need%200 territory:territory%200',
    )

  test.each<[string, NonNullable<Facts['organisations']>, string | undefined, string | undefined]>([
    [
      'nobody, and of those there it is recorded',
      [inTerritory(0), inTerritory(1, [0])],
      'need-at-place.nobody',
      'low',
    ],
    [
      'nobody recorded: of one there nothing is',
      [inTerritory(0, []), inTerritory(1, [0])],
      'need-at-place.nobody-recorded',
      'low',
    ],
    [
      'nobody recorded: one that serves it may be there',
      [inTerritory(0), { needs: [0] }],
      'need-at-place.nobody-recorded',
      'low',
    ],
    [
      'nobody: one that serves it is known to be in another, if not on which spot',
      [inTerritory(0), { needs: [0], locations: [{ territory: 1 }] }],
      'need-at-place.nobody',
      'low',
    ],
    [
      'nobody recorded: one of which nothing is recorded may be there',
      [inTerritory(0), inTerritory(1, [0]), { needs: [] }],
      'need-at-place.nobody-recorded',
      'low',
    ],
    [
      'nobody, though elsewhere there is one of which nothing is recorded',
      [inTerritory(0), inTerritory(1, [0]), inTerritory(1, [])],
      'need-at-place.nobody',
      'low',
    ],
    [
      'nobody recorded: nobody is there at all',
      [inTerritory(1, [0])],
      'need-at-place.nobody-recorded',
      'low',
    ],
    [
      'nobody, where beneficiaries have it',
      [{ ...inTerritory(0), beneficiaryNeeds: [0] }, inTerritory(1, [0])],
      'need-at-place.nobody',
      'medium',
    ],
    ['somebody', [inTerritory(0, [0])], undefined, undefined],
    ['nobody serves it anywhere: that is told of once', [inTerritory(0)], undefined, undefined],
  ])('%s', (_, organisations, key, level) => {
    const finding = at({ organisations })
    expect(finding?.sentence.key).toBe(key)
    expect(finding?.seriousness.level).toBe(level)
  })

  test('names the missing actors that would serve it there', () => {
    const missing = { status: 'missing' as const, needs: [0] }
    const finding = at({
      organisations: [
        inTerritory(1, [0]),
        { ...missing, expectedTerritory: 0 },
        { ...missing, expectedTerritory: 1 },
        { ...missing, locations: [{ territory: 0, point: [1, 1] }] },
      ],
    })
    expect(finding?.sentence.parameters).toMatchObject({
      missing: [{ id: 'organisation 1' }, { id: 'organisation 3' }],
    })
  })
})
