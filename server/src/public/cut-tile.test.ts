import type { Edition, EditionOrganisation } from '@atlas/shared/editions/edition'
import { VectorTile } from '@mapbox/vector-tile'
import fc from 'fast-check'
import { PbfReader } from 'pbf'
import { describe, expect, test } from 'vitest'
import { cutTile, isEmptyTile } from './cut-tile.ts'
import { tileExtent } from './encode-tile.ts'
import { maxTileZoom, projectX, projectY } from './tile-points.ts'

type Placed = { point: [number, number] | null; sectors: number[] }

const editionOf = (placed: readonly Placed[], sectors = 3) =>
  ({
    alliance: { languages: ['en'] },
    sectors: Array.from({ length: sectors }, (_, at) => ({ code: `s${at}`, labels: { en: `Sector ${at}` } })),
    organisations: placed.map(
      ({ point, sectors }, at) =>
        ({
          id: `o${at}`,
          names: { en: `Organisation ${at}` },
          sectors,
          places: [{ point }],
        }) as unknown as EditionOrganisation,
    ),
  }) as unknown as Edition

function read(bytes: Uint8Array) {
  const layer = new VectorTile(new PbfReader(bytes)).layers.places
  if (!layer) throw new Error('no layer')
  expect([layer.version, layer.extent]).toEqual([2, tileExtent])
  return Array.from({ length: layer.length }, (_, at) => {
    const feature = layer.feature(at)
    const [[point] = []] = feature.loadGeometry()
    return { ...feature.properties, x: point?.x ?? -1, y: point?.y ?? -1 } as Record<string, number | string>
  })
}

/** Every feature of a zoom, of all tiles that hold anything, found by going down from the whole world. */
function featuresAt(
  edition: Edition,
  wanted: number,
  zoom = 0,
  column = 0,
  row = 0,
): ReturnType<typeof read> {
  if (isEmptyTile(edition, zoom, column, row)) return []
  if (zoom === wanted) return read(cutTile(edition, zoom, column, row))
  return [0, 1, 2, 3].flatMap((at) =>
    featuresAt(edition, wanted, zoom + 1, column * 2 + (at % 2), row * 2 + Math.floor(at / 2)),
  )
}

const sum = (features: ReturnType<typeof read>, key: string) =>
  features.reduce((all, feature) => all + Number(feature[key] ?? 0), 0)

const somewhere = fc.oneof(
  fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -85, max: 85, noNaN: true })),
  fc.tuple(
    fc.double({ min: -0.6, max: -0.5, noNaN: true }),
    fc.double({ min: 44.8, max: 44.9, noNaN: true }),
  ),
  fc.constant<[number, number]>([-0.57, 44.84]),
)
const placed = fc.record({
  point: fc.option(somewhere, { freq: 8 }),
  sectors: fc.uniqueArray(fc.integer({ min: 0, max: 13 }), { maxLength: 3 }),
})

describe('the tiles of a zoom', () => {
  test('tell each public place once, and each of its sectors', () => {
    fc.assert(
      fc.property(fc.array(placed, { maxLength: 60 }), fc.constantFrom(0, 3, 9, maxTileZoom), (all, zoom) => {
        const edition = editionOf(all, 14)
        const features = featuresAt(edition, zoom)
        const there = all.filter(({ point }) => point !== null)
        expect(sum(features, 'n')).toBe(there.length)
        for (const sector of [0, 5, 11])
          expect(sum(features, `s${sector}`)).toBe(
            there.filter(({ sectors }) => sectors.includes(sector)).length,
          )
        expect(sum(features, 'sx')).toBe(there.filter(({ sectors }) => sectors.some((at) => at >= 12)).length)
        for (const { x, y } of features)
          expect(Number(x) >= 0 && Number(x) <= tileExtent && Number(y) >= 0 && Number(y) <= tileExtent).toBe(
            true,
          )
      }),
      { numRuns: 60 },
    )
  })

  test('tell many at one point as one, at that point', () => {
    const edition = editionOf(
      Array.from({ length: 10_000 }, () => ({ point: [-0.57, 44.84] as [number, number], sectors: [1] })),
    )
    for (const zoom of [0, 7, maxTileZoom]) {
      const [column, row] = [Math.floor(projectX(-0.57) * 2 ** zoom), Math.floor(projectY(44.84) * 2 ** zoom)]
      const [only, ...others] = read(cutTile(edition, zoom, column, row))
      expect([only?.n, only?.s1, others]).toEqual([10_000, 10_000, []])
      const x = Math.round((projectX(-0.57) * 2 ** zoom - column) * tileExtent)
      expect(only?.x).toBe(x)
    }
  })

  test('draw two that stand apart in the middle of their cell, whatever their points', () => {
    const near = (offset: number) =>
      read(
        cutTile(
          editionOf([
            { point: [10.1, 50.1], sectors: [] },
            { point: [10.1 + offset, 50.1], sectors: [] },
          ]),
          ...([3, 4, 2] as const),
        ),
      )
    expect(near(0.01)).toEqual(near(0.02))
    expect(near(0.01)).toHaveLength(1)
  })

  test('name a place that stands alone', () => {
    const edition = editionOf([
      { point: [0, 0], sectors: [0] },
      { point: null, sectors: [0] },
    ])
    expect(featuresAt(edition, 5)).toEqual([
      expect.objectContaining({ n: 1, s0: 1, organisation: 'o0', name: 'Organisation 0' }),
    ])
  })
})
