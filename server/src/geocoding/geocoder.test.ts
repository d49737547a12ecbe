import { readdirSync, utimesSync } from 'node:fs'
import type { RequestListener, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aFolder, aServiceOutside } from '../http/outside.factory.ts'
import { deleteOldAddresses, GeocoderFault, GeocoderSetting, openGeocoder } from './geocoder.ts'

const files = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  )

const question = { text: '12 rue Foch, 47000 Agen', country: 'FR', limit: 5 }

const feature = (properties: object, coordinates: unknown = [0.62, 44.2]) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates },
  properties,
})

const house = {
  type: 'housenumber',
  label: '12 Rue Foch 47000 Agen',
  housenumber: '12',
  street: 'Rue Foch',
  postcode: '47000',
  city: 'Agen',
}

async function aGeocoder(
  kind: string,
  answer: RequestListener,
  options: { perSecond?: number; timeout?: number; folder?: string } = {},
) {
  const asked: string[] = []
  const address = await aServiceOutside((request, response) => {
    asked.push(`${request.url}`)
    answer(request, response)
  })
  const geocoder = openGeocoder({
    setting: `${kind} ${address}`,
    perSecond: 1000,
    folder: aFolder(),
    ...options,
  })
  if (!geocoder) throw new Error('There is none.')
  return { geocoder, asked }
}

const answering =
  (answer: unknown): RequestListener =>
  (_request, response) =>
    response.end(JSON.stringify(answer))

describe('a service that places addresses', () => {
  const expected = {
    street: 'Rue Foch',
    number: '12',
    postcode: '47000',
    locality: 'Agen',
    level: 'house',
    position: [0.62, 44.2],
  }

  test.each<[string, unknown, string, string]>([
    [
      'ban',
      { features: [feature(house)] },
      '/search/?q=12+rue+Foch%2C+47000+Agen&limit=5',
      '/reverse/?lon=0.6&lat=44&limit=1',
    ],
    [
      'photon',
      {
        features: [
          feature({
            type: 'house',
            housenumber: '12',
            street: 'Rue Foch',
            postcode: '47000',
            city: 'Agen',
            countrycode: 'FR',
          }),
        ],
      },
      '/api/?q=12+rue+Foch%2C+47000+Agen&limit=5',
      '/reverse?lon=0.6&lat=44&limit=1',
    ],
    [
      'nominatim',
      [
        {
          lat: '44.2',
          lon: '0.62',
          display_name: 'x',
          address: {
            house_number: '12',
            road: 'Rue Foch',
            postcode: '47000',
            town: 'Agen',
            country_code: 'fr',
          },
        },
      ],
      '/search?q=12+rue+Foch%2C+47000+Agen&format=jsonv2&addressdetails=1&limit=5&countrycodes=fr',
      '/reverse?lon=0.6&lat=44&format=jsonv2&addressdetails=1',
    ],
    [
      'pelias',
      {
        features: [
          feature({
            layer: 'address',
            label: '12 Rue Foch, Agen',
            housenumber: '12',
            street: 'Rue Foch',
            postalcode: 47000,
            locality: 'Agen',
            country_code: 'FR',
          }),
        ],
      },
      '/v1/search?text=12+rue+Foch%2C+47000+Agen&size=5&boundary.country=FR',
      '/v1/reverse?point.lon=0.6&point.lat=44&size=1&layers=address',
    ],
  ])('as %s is asked and read', async (kind, answer, search, reverse) => {
    const { geocoder, asked } = await aGeocoder(kind, answering(answer))
    expect(await geocoder.search(question)).toMatchObject([expected])
    expect(await geocoder.reverse([0.6, 44])).toMatchObject([expected])
    expect(asked).toEqual([search, reverse])
  })

  test('is asked once for one thing, also after a restart', async () => {
    const folder = aFolder()
    const { geocoder, asked } = await aGeocoder('ban', answering({ features: [feature(house)] }), { folder })
    await geocoder.search(question)
    expect(await geocoder.search(question)).toMatchObject([expected])
    expect(asked).toHaveLength(1)
  })

  test('has its answers deleted after a month, though they were read since', async () => {
    const folder = aFolder()
    const { geocoder, asked } = await aGeocoder('ban', answering({ features: [feature(house)] }), { folder })
    await geocoder.search(question)
    await deleteOldAddresses(folder)
    const [kept = ''] = files(folder)
    const monthAgo = Date.now() / 1000 - 31 * 24 * 3600
    utimesSync(kept, new Date(), monthAgo)
    await deleteOldAddresses(folder)
    expect(files(folder)).toEqual([])
    await geocoder.search(question)
    expect(asked).toHaveLength(2)
  })

  test('is asked no more often than it bears', async () => {
    const times: number[] = []
    const { geocoder } = await aGeocoder(
      'photon',
      (_request, response) => {
        times.push(Date.now())
        response.end('{"features":[]}')
      },
      { perSecond: 20 },
    )
    await Promise.all([1, 2, 3, 4].map((n) => geocoder.search({ ...question, text: `${n}` })))
    // What is measured at the other end comes sooner or later by some milliseconds.
    for (const [at, time] of times.entries())
      if (at > 0) expect(time - (times[at - 1] ?? 0)).toBeGreaterThanOrEqual(35)
  })

  test('is waited for where it wants a moment', async () => {
    let first = true
    const { geocoder, asked } = await aGeocoder('ban', (_request, response) => {
      if (!first) return response.end(JSON.stringify({ features: [feature(house)] }))
      first = false
      response.writeHead(429, { 'retry-after': '0' }).end()
    })
    expect(await geocoder.search(question)).toHaveLength(1)
    expect(asked).toHaveLength(2)
  })

  test.each<[string, (response: ServerResponse) => unknown, RegExp]>([
    ['hangs', () => {}, /did not answer within 0.2 s/],
    [
      'wants to be left alone for long',
      (response) => response.writeHead(429, { 'retry-after': '3600' }).end(),
      /asked less often/,
    ],
    ['fails', (response) => response.writeHead(500).end(), /answered 500/],
    ['answers with a web page', (response) => response.end('<html>'), /something else than an address/],
    ['never stops talking', (response) => response.end(Buffer.alloc(2 << 20, 32)), /longer than/],
    ['hangs up', (response) => response.destroy(), /could not be reached/],
  ])('that %s is a fault that says so', async (_, answer, message) => {
    const { geocoder } = await aGeocoder('ban', (_request, response) => void answer(response), {
      timeout: 200,
    })
    const fault = await geocoder.search(question).catch((error: unknown) => error)
    expect(fault).toBeInstanceOf(GeocoderFault)
    expect((fault as Error).message).toMatch(message)
  })

  test.each<[string, unknown, number]>([
    ['a million candidates', { features: Array.from({ length: 1000 }, () => feature(house)) }, 20],
    ['nothing', { features: [] }, 0],
    ['another shape', { results: 4 }, 0],
    ['null', null, 0],
    [
      'places off the earth',
      { features: [feature(house, [200, 95]), feature(house, ['x', null]), feature(house, [0, 0])] },
      0,
    ],
    ['objects for words', { features: [feature({ ...house, label: { html: '<script>' } })] }, 0],
  ])('may answer %s', async (_, answer, n) => {
    const { geocoder } = await aGeocoder('ban', answering(answer))
    expect(await geocoder.search(question)).toHaveLength(n)
  })

  test('is named by a kind and an address', () => {
    const open = (setting: string) => openGeocoder({ setting, perSecond: 0, folder: aFolder() })
    expect(open(' ')).toBeNull()
    for (const setting of ['https://photon.example', 'google https://x.example', 'photon ftp://x.example'])
      expect(() => open(setting)).toThrow(GeocoderSetting)
  })
})
