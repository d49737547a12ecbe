import type { Edition } from '@atlas/shared/editions/edition'
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { type Header, PMTiles, type Source, TileType, tileIdToZxy, zxyToTileId } from 'pmtiles'
import { expect, test } from 'vitest'
import { archiveTiles } from './archive-tiles.ts'
import { writePmtiles } from './write-pmtiles.ts'

/** So many places, spread over a country and each where no other is. */
const editionOf = (places: number, spread: number) =>
  ({
    ...{ number: 2, revision: 1, alliance: { name: 'Gironde', languages: ['en'] } },
    sectors: [{ code: 'a', labels: { en: 'Advice' } }],
    organisations: Array.from({ length: places }, (_, at) => ({
      ...{
        id: `o${at}`,
        names: { en: `Organisation ${at}` },
        descriptions: {},
        actorKinds: [],
        needs: [],
        sectors: at % 3 === 0 ? [0] : [],
      },
      places: [{ point: [-5 + (at % 300) * spread, 42 + Math.floor(at / 300) * spread] }, { point: null }],
    })),
  }) as unknown as Edition

function open(bytes: Buffer): PMTiles {
  const source: Source = {
    getKey: () => 'here',
    getBytes: async (offset, length) => {
      const piece = bytes.subarray(offset, offset + length)
      return { data: piece.buffer.slice(piece.byteOffset, piece.byteOffset + piece.length) as ArrayBuffer }
    },
  }
  return new PMTiles(source)
}

/** What all tiles of a zoom tell, as a reader of such archives finds them. */
async function sumAt(archive: PMTiles, { zoom, columns }: { zoom: number; columns: readonly Cell[] }) {
  let [places, advised] = [0, 0]
  for (const [column, row] of columns) {
    const tile = await archive.getZxy(zoom, column, row)
    const layer = tile && new VectorTile(new PbfReader(tile.data)).layers.places
    for (let at = 0; at < (layer?.length ?? 0); at++) {
      const { n, s0 } = layer?.feature(at).properties ?? {}
      places += Number(n)
      advised += Number(s0 ?? 0)
    }
  }
  return [places, advised]
}

type Cell = [column: number, row: number]

/** The cells of the next zoom that are in these and hold a tile. */
async function below(archive: PMTiles, zoom: number, cells: readonly Cell[]): Promise<Cell[]> {
  const found: Cell[] = []
  for (const [column, row] of cells)
    for (const at of [0, 1, 2, 3]) {
      const cell: Cell = [column * 2 + (at % 2), row * 2 + Math.floor(at / 2)]
      if (await archive.getZxy(zoom + 1, ...cell)) found.push(cell)
    }
  return found
}

test.each([
  [7, 0.001, 14],
  [900, 0.03, 14],
  [6000, 0.03, 9],
])('%i places are in the tiles of each zoom once', async (places, spread, leastZooms) => {
  const edition = editionOf(places, spread)
  const bytes = archiveTiles(edition)
  expect(archiveTiles(edition).equals(bytes)).toBe(true)
  const archive = open(bytes)
  const header = await archive.getHeader()
  expect(header).toMatchObject({ specVersion: 3, clustered: true, tileType: TileType.Mvt, minZoom: 0 })
  expect(header.maxZoom).toBeGreaterThanOrEqual(leastZooms)
  expect(header.minLon).toBeCloseTo(-5, 5)
  expect(await archive.getMetadata()).toMatchObject({
    ...{ name: 'Gironde', version: '2.1.0' },
    vector_layers: [{ id: 'places', fields: { s0: expect.stringContaining('Advice') } }],
  })
  let columns: Cell[] = [[0, 0]]
  for (let zoom = 0; zoom <= header.maxZoom; zoom++) {
    const sums = await sumAt(archive, { zoom, columns })
    expect([zoom, ...sums]).toEqual([zoom, places, Math.ceil(places / 3)])
    columns = await below(archive, zoom, columns)
  }
  expect(columns).toEqual([])
})

test('an edition without a place on the map is an archive without tiles', async () => {
  const archive = open(archiveTiles(editionOf(0, 1)))
  expect(await archive.getHeader()).toMatchObject({ numAddressedTiles: 0, minLon: -180, maxLon: 180 })
  expect(await archive.getZxy(0, 0, 0)).toBeUndefined()
})

test('tiles are found through several directories, and equal ones are kept once', async () => {
  const count = 16_384
  const first = zxyToTileId(8, 0, 0)
  // Of lengths that no packing foresees.
  const textOf = (id: number) =>
    id % 3 === 0 ? 'same' : `tile ${id} ${'x'.repeat((id * id * 7919) % 97)}${id ** 3}`
  const tiles = Array.from({ length: count }, (_, at) => {
    const [zoom, column, row] = tileIdToZxy(first + at)
    return { zoom, column, row, bytes: Buffer.from(textOf(first + at)) }
  })
  const archive = open(writePmtiles({ tiles, metadata: {}, bounds: [0, 0, 1, 1], maxZoom: 8 }))
  const header: Header = await archive.getHeader()
  expect(header.leafDirectoryLength).toBeGreaterThan(0)
  expect(header.rootDirectoryOffset + header.rootDirectoryLength).toBeLessThanOrEqual(16_384)
  expect(header.numTileContents).toBeLessThan(count)
  for (const at of [0, 1, 4095, 4096, 9000, count - 1]) {
    const tile = await archive.getZxy(...tileIdToZxy(first + at))
    expect(tile && Buffer.from(tile.data).toString()).toBe(textOf(first + at))
  }
})
