import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aFolder } from '../http/outside.factory.ts'
import { aChangedMap, anMbtiles, contentOf, inMonaco, monaco } from './basemap.factory.ts'
import { openBasemap } from './open-basemap.ts'
import { BasemapError, type TileSource } from './tile-source.ts'

const open = async (place: string): Promise<TileSource> =>
  openBasemap(place, { folder: aFolder(), maxBytes: 1 })

describe('a file of tiles', () => {
  test('as PMTiles says where it is, and gives its tiles', async () => {
    const map = await open(monaco)
    expect(map).toMatchObject({ minZoom: 0, maxZoom: 14 })
    expect(map.bounds[0]).toBeCloseTo(7.409, 2)
    expect(map.bounds[3]).toBeCloseTo(43.752, 2)
    const tile = await contentOf(map, inMonaco)
    for (const layer of ['transportation', 'building']) expect(tile?.includes(layer)).toBe(true)
    expect(await map.readTile(14, 0, 0)).toBeNull()
    expect(await map.readTile(20, 0, 0)).toBeNull()
    await map.close()
  })

  test('as MBTiles gives what was put in, its rows counted from the north', async () => {
    const pmtiles = await open(monaco)
    const bytes = (await pmtiles.readTile(...inMonaco))?.bytes ?? new Uint8Array()
    const map = await open(anMbtiles({ tiles: [[...inMonaco, bytes]] }))
    expect(map).toMatchObject({
      minZoom: 14,
      maxZoom: 14,
      bounds: [7.4, 43.7, 7.5, 43.8],
      attribution: '© us',
    })
    expect(await contentOf(map, inMonaco)).toEqual(await contentOf(pmtiles, inMonaco))
    expect(await map.readTile(14, 0, 0)).toBeNull()
    await map.close()
    await pmtiles.close()
  })

  test('is named by a version that changes with it', async () => {
    const versions = await Promise.all(
      [monaco, aChangedMap((bytes) => bytes)].map(async (path) => {
        const map = await open(path)
        await map.close()
        return map.version
      }),
    )
    expect(new Set(versions).size).toBe(2)
  })

  test.each<[string, () => string, RegExp]>([
    ['that is not there', () => join(aFolder(), 'none.pmtiles'), /There is no file .*none\.pmtiles/],
    ['that is a folder', () => aFolder(), /cannot be read/],
    [
      'that is something else',
      () => {
        const path = join(aFolder(), 'map.pmtiles')
        writeFileSync(path, 'name,town\nCafé,Lyon\n')
        return path
      },
      /neither PMTiles nor MBTiles/,
    ],
    ['that is empty', () => aChangedMap(() => new Uint8Array()), /neither PMTiles nor MBTiles/],
    [
      'cut off within its tiles',
      () => aChangedMap((bytes) => bytes.subarray(0, 100_000)),
      /is not whole.*Copy or make it again/,
    ],
    ['cut off within its header', () => aChangedMap((bytes) => bytes.subarray(0, 60)), /is not whole/],
    [
      'of an older version',
      () => aChangedMap((bytes) => Buffer.from(bytes).fill(2, 7, 8)),
      /not a PMTiles archive/,
    ],
    [
      'whose header points nowhere',
      () =>
        aChangedMap((bytes) => {
          const changed = Buffer.from(bytes)
          changed.writeBigUInt64LE(2n ** 60n, 8)
          return changed
        }),
      /not whole/,
    ],
    [
      'of pictures',
      () => aChangedMap((bytes) => Buffer.from(bytes).fill(2, 99, 100)),
      /pictures \(png\) and no vector tiles/,
    ],
    ['of pictures, as MBTiles', () => anMbtiles({ format: 'jpg' }), /pictures \(jpg\)/],
    [
      'of another schema',
      () => anMbtiles({ layers: ['roads', 'earth', 'water', 'places'] }),
      /another schema: it has no layer transportation, place \(layers: roads, earth, water, places\)/,
    ],
    ['without tiles', () => anMbtiles({}), /has no tiles/],
    [
      'that begins as a database and goes on as none',
      () => aChangedMap(() => Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(500, 7)])),
      /not an MBTiles file/,
    ],
  ])('%s is refused with what to do', async (_, make, message) => {
    const refusal = await open(make()).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(BasemapError)
    expect((refusal as Error).message).toMatch(message)
  })
})
