import { readdirSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { aFolder, aServiceOutside } from '../http/outside.factory.ts'
import { contentOf, inMonaco, monaco } from './basemap.factory.ts'
import { openBasemap } from './open-basemap.ts'
import { BasemapError } from './tile-source.ts'

const layers = ['transportation', 'water', 'place'].map((id) => ({ id }))

/** A tile service with something at zoom 14; `document` is told its own address. */
async function aTileService(
  document: (address: string) => unknown,
  tile: RequestListener = (_request, response) => response.writeHead(404).end(),
) {
  const asked: string[] = []
  const address = await aServiceOutside((request, response) => {
    asked.push(`${request.url}`)
    if (request.url?.startsWith('/14/')) return tile(request, response)
    // Further off there is nothing.
    if (request.url !== '/map.json') return response.writeHead(404).end()
    const told = document(address)
    response.end(typeof told === 'string' ? told : JSON.stringify(told))
  })
  return { address: `${address}/map.json`, asked }
}

const sound = (address: string) => ({
  tiles: [`${address}/{z}/{x}/{y}.pbf`],
  vector_layers: layers,
  minzoom: 0,
  maxzoom: 14,
  bounds: [7, 43, 8, 44],
  attribution: '© <b>us</b>',
})

const open = (address: string, folder = aFolder(), maxBytes = 1 << 20) =>
  openBasemap(address, { folder, maxBytes })

describe('tiles of a service outside', () => {
  test('are asked for once, and kept on disk', async () => {
    const city = await openBasemap(monaco, { folder: '', maxBytes: 1 })
    const bytes = (await city.readTile(...inMonaco))?.bytes ?? new Uint8Array()
    const service = await aTileService(sound, (_request, response) => response.end(bytes))
    const folder = aFolder()
    const map = await open(service.address, folder)
    expect(map).toMatchObject({ bounds: [7, 43, 8, 44], minZoom: 0, maxZoom: 14, attribution: '© <b>us</b>' })
    const [one, other] = await Promise.all([contentOf(map, inMonaco), contentOf(map, inMonaco)])
    expect(one).toEqual(await contentOf(city, inMonaco))
    expect(other).toEqual(one)
    // Another process, another day.
    expect(await contentOf(await open(service.address, folder), inMonaco)).toEqual(one)
    expect(service.asked.filter((path) => path.startsWith('/14/'))).toEqual([`/${inMonaco.join('/')}.pbf`])
    await city.close()
  })

  test('that are not there are none, and that is kept too', async () => {
    const service = await aTileService(sound)
    const map = await open(service.address)
    expect([await map.readTile(14, 1, 2), await map.readTile(14, 1, 2)]).toEqual([null, null])
    expect(service.asked.filter((path) => path === '/14/1/2.pbf')).toHaveLength(1)
  })

  test('are kept up to a bound', async () => {
    // Nothing that compression would make smaller.
    const tile = () => Buffer.concat([Buffer.from([0x1a]), crypto.getRandomValues(Buffer.alloc(10_000))])
    const service = await aTileService(sound, (_request, response) => response.end(gzipSync(tile())))
    const folder = aFolder()
    const map = await open(service.address, folder, 50_000)
    for (let x = 0; x < 12; x++) {
      await map.readTile(14, x, 0)
      // Disks tell times apart by some milliseconds.
      await setTimeout(12)
    }
    const kept = readdirSync(folder, { recursive: true }).filter((name) => `${name}`.endsWith('.mvt'))
    const full = kept.filter((name) => `${name}`.includes('/14/'))
    expect(full.length).toBeGreaterThan(1)
    expect(full.length).toBeLessThan(6)
    expect(`${full}`).toContain('14/11/0.mvt')
  })

  test.each<[string, RequestListener, RegExp]>([
    ['a failure', (_request, response) => response.writeHead(500).end(), /answered 500/],
    [
      'a redirection',
      (_request, response) => response.writeHead(302, { location: '/x' }).end(),
      /answered 302/,
    ],
    ['a web page', (_request, response) => response.end('<html>'), /something else than a tile/],
    [
      'more than any tile has',
      (_request, response) => response.end(Buffer.alloc(5 << 20, 0x1a)),
      /longer than \d+ bytes/,
    ],
    ['nothing, and the line goes dead', (request) => request.destroy(), /could not be reached/],
  ])('answered by %s are an error, and nothing of it is kept', async (_, tile, message) => {
    const folder = aFolder()
    const map = await open((await aTileService(sound, tile)).address, folder)
    const refusal = await map.readTile(14, 1, 1).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(BasemapError)
    expect((refusal as Error).message).toMatch(message)
    expect(readdirSync(folder, { recursive: true }).filter((name) => /\/14\/.*mvt$/.test(`${name}`))).toEqual(
      [],
    )
  })
})

describe('the sea', () => {
  test.each([
    ['is drawn by tiles that have an ocean', 'layer with class ocean', true],
    ['is not drawn by others', 'layer with class lake', false],
  ])('%s', async (_, content, expected) => {
    const address = await aServiceOutside((request, response) => {
      if (request.url === '/map.json') return response.end(JSON.stringify(sound(address)))
      response.end(Buffer.concat([Buffer.from([0x1a]), Buffer.from(content)]))
    })
    expect((await open(`${address}/map.json`)).drawsSea).toBe(expected)
  })
})

describe('the address of tiles', () => {
  test.each<[string, (address: string) => unknown, RegExp]>([
    ['a web page', () => '<!doctype html><p>Welcome', /no TileJSON document, for instance a web page/],
    ['other JSON', () => ({ hello: 'world' }), /JSON, but no TileJSON/],
    ['null', () => 'null', /JSON, but no TileJSON/],
    [
      'pictures',
      (address) => ({ ...sound(address), tiles: [`${address}/{z}/{x}/{y}.png`] }),
      /pictures \(png\)/,
    ],
    [
      'another schema',
      (address) => ({ ...sound(address), vector_layers: [{ id: 'roads' }] }),
      /another schema/,
    ],
    [
      'tiles on another machine without https',
      (address) => ({ ...sound(address), tiles: ['http://169.254.169.254/{z}/{x}/{y}'] }),
      /an address that is not asked/,
    ],
    [
      'tiles in a file',
      (address) => ({ ...sound(address), tiles: ['file:///etc/{z}/{x}/{y}'] }),
      /an address that is not asked/,
    ],
    [
      'a single tile',
      (address) => ({ ...sound(address), tiles: [`${address}/tile.pbf`] }),
      /must be https with \{z\}/,
    ],
  ])('that answers with %s is refused', async (_, document, message) => {
    await expect(open((await aTileService(document)).address)).rejects.toThrow(message)
  })

  test('that is not there is refused, and its keys are not told', async () => {
    const address = await aServiceOutside((_request, response) => response.writeHead(404).end())
    const refusal = await open(`${address}/map.json?key=secret`).catch((error: Error) => error.message)
    expect(refusal).toMatch(/cannot be used now: it answered 404/)
    expect(refusal).not.toContain('secret')
  })

  test('may say nonsense about where and how near it goes', async () => {
    const service = await aTileService((address) => ({
      ...sound(address),
      bounds: ['x', 1],
      minzoom: -4,
      maxzoom: 'NaN',
    }))
    expect(await open(service.address)).toMatchObject({
      minZoom: 0,
      maxZoom: 14,
      bounds: [-180, -85.0511, 180, 85.0511],
    })
  })
})
