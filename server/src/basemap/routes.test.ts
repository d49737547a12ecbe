// Runs on one engine: nothing of it is in the store.
import { gunzipSync } from 'node:zlib'
import type { Basemap } from '@atlas/shared/basemaps'
import { describe, expect, test } from 'vitest'
import { testService } from '../../../test/service.ts'
import { buildApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { inProcessWorker } from '../findings/in-process-worker.ts'
import { aChangedMap, inMonaco, monaco } from './basemap.factory.ts'

const away = 'http://127.0.0.1:9/map.json'
const { app, store } = await testService({
  environment: { BASEMAP: `Streets of Monaco=${monaco}; Away=${away}` },
})

const list = async () => (await app.inject('/api/basemaps')).json<{ items: Basemap[] }>().items
const ask = async (z: number, x: number, y: number, version?: string) => {
  const tiles = (await list())[0]?.tiles ?? ''
  const address = tiles.replace('{z}', `${z}`).replace('{x}', `${x}`).replace('{y}', `${y}`)
  return app.inject(version ? address.replace(/monaco\/[^/]+/, `monaco/${version}`) : address)
}

describe('the street maps of the service', () => {
  test('are told to everybody, in their order, with what is wrong with those that are away', async () => {
    const [first, second] = await list()
    expect(first).toMatchObject({
      ...{ code: 'streets-of-monaco', name: 'Streets of Monaco', fault: null, minZoom: 0, maxZoom: 14 },
      attribution: [{ text: '© OpenStreetMap contributors', address: null }],
      drawsSea: false,
    })
    expect(second).toMatchObject({
      code: 'away',
      fault: expect.stringContaining('cannot be used now'),
      tiles: '',
    })
  })

  test('give tiles that browsers read and keep for good', async () => {
    const { statusCode, headers, rawPayload } = await ask(...inMonaco)
    expect(statusCode).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'application/vnd.mapbox-vector-tile',
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect(headers).not.toHaveProperty('set-cookie')
    expect(gunzipSync(rawPayload).includes('building')).toBe(true)
  })

  test('have nothing where there is no tile, and no address for what cannot be one', async () => {
    expect((await ask(14, 0, 0)).statusCode).toBe(204)
    expect((await ask(2, 4, 0)).statusCode).toBe(404)
    expect((await ask(14, 1, 1, 'older')).statusCode).toBe(404)
    expect((await app.inject('/api/basemaps/none/1/0/0/0')).statusCode).toBe(404)
    expect((await app.inject('/api/basemaps/away/1/0/0/0')).statusCode).toBe(503)
    const response = await app.inject('/api/basemaps/streets-of-monaco/1/a/0/0')
    expect(response.statusCode).toBe(400)
    expect(response.json().errors[0].pointer).toBe('z')
  })

  test('are asked for however often', async () => {
    const { headers } = await ask(...inMonaco)
    expect(headers).not.toHaveProperty('x-ratelimit-limit')
  })
})

test('a file that cannot be used keeps the service from starting, and it is said which', async () => {
  const cut = aChangedMap((bytes) => bytes.subarray(0, 100_000))
  for (const [BASEMAP, message] of [
    [cut, /map\.pmtiles is not whole/],
    ['/nowhere/map.pmtiles', /There is no file \/nowhere\/map\.pmtiles/],
  ] as const) {
    const starting = buildApp({
      store,
      config: readConfig({ LOG_LEVEL: 'silent', BASEMAP }),
      findingWorkers: [inProcessWorker()],
    })
    await expect(starting.ready()).rejects.toThrow(message)
    await starting.close()
  }
})
