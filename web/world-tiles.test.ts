import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { expect, test } from 'vitest'
import { worldTiles } from './world-tiles.ts'

const tiles = new Map(worldTiles().map(({ path, bytes }) => [path, bytes]))

const layersOf = (path: string) => {
  const bytes = tiles.get(`world/${path}.mvt`)
  return bytes && bytes.length > 0 ? new VectorTile(new PbfReader(bytes)).layers : {}
}

test('there is a tile for every place and zoom, so that none is asked for in vain', () => {
  expect(tiles.size).toBe(1 + 4 + 16 + 64 + 256 + 1024)
})

test('a town has its coast and border in a few kilobytes, and the open sea has nothing', () => {
  // Monaco, and the middle of the South Pacific.
  const [coast, sea] = ['5/16/11', '5/2/20']
  expect(Object.keys(layersOf(coast)).sort()).toEqual(['borders', 'departements', 'land', 'regions'])
  expect(layersOf(sea)).toEqual({})
  expect(tiles.get(`world/${coast}.mvt`)?.length).toBeLessThan(30_000)
})

test('regions are told apart in France, and nowhere else', () => {
  const [brittany, poland] = ['5/15/11', '5/17/10']
  expect(layersOf(brittany)).toMatchObject({ regions: { length: 1 }, departements: { length: 1 } })
  expect(Object.keys(layersOf(poland)).sort()).toEqual(['borders', 'land'])
})

test('all of it is smaller than the world in one piece, and no tile is large', () => {
  const sizes = [...tiles.values()].map(({ length }) => length)
  expect(Math.max(...sizes)).toBeLessThan(40_000)
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(2_500_000)
})
