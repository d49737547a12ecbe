import { writeFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import type { AddressSearch } from '@atlas/shared/addresses'
import { beforeEach, describe, expect, test } from 'vitest'
import { anAlliance } from '../../../test/factories.ts'
import { aMember, type Client, testService } from '../../../test/service.ts'
import { aFolder, aServiceOutside } from '../http/outside.factory.ts'
import { readAddressesArguments, runAddressesCommand } from './addresses-command.ts'

const { as, store } = await testService()
let alliance: string
let member: Client

beforeEach(async () => {
  alliance = await anAlliance(store, { country: 'MC' })
  member = as(aMember(alliance))
})

/** Invented streets in the real city of the street map. */
async function addStreets() {
  const path = join(aFolder(), `searched-${process.pid}.csv`)
  const rows = ['Rue du Sextant', 'Rue du Compas'].map(
    (street, at) => `7;;${street};98000;Monaco;${7.41 + at / 100};43.73`,
  )
  writeFileSync(path, ['numero;rep;nom_voie;code_postal;nom_commune;lon;lat', ...rows, ''].join('\n'))
  await runAddressesCommand(store, readAddressesArguments(['add', path], { country: 'MC' }), {
    print: () => {},
    tell: () => {},
  })
}

const place = (address: string, more: object = {}) => ({
  ...{ address, postcode: '98000', locality: 'Monaco', country: 'MC' },
  ...more,
})

async function organise(name: string, location: object, client = member) {
  const answer = await client.post(`/alliances/${alliance}/organisations`, {
    names: { en: name },
    locations: [location],
  })
  expect(answer.statusCode).toBe(201)
  return answer.json().id as string
}

const pointOf = async (id: string, client = member) =>
  (await client.get(`/alliances/${alliance}/organisations/${id}`)).json().locations[0].point

async function searchAll(client = member): Promise<AddressSearch> {
  const path = `/alliances/${alliance}/address-search`
  expect((await client.post(path, {})).statusCode).toBe(202)
  for (;;) {
    const search = (await client.get(path)).json<AddressSearch>()
    if (search.status !== 'searching') return search
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describe('addresses of many organisations', () => {
  test('are placed where they are sure, listed where they are doubtful, and told where unknown', async () => {
    await addStreets()
    const sure = await organise('Sure', place('7 rue du Sextant'))
    await organise('Doubtful', place('9 rue du Sextent'))
    await organise('Unknown', place('1 rue Nulle Part'))
    const closed = await organise('Placed', place('7 rue du Compas', { point: [7.4, 43.7] }))
    const before = (await member.get(`/alliances/${alliance}/address-search`)).json<AddressSearch>()
    expect(before).toMatchObject({ status: 'none', unplaced: 3, open: [] })
    const search = await searchAll()
    expect(search).toMatchObject({ status: 'done', placed: 1, unknown: 1, unplaced: 2, waiting: 0 })
    expect(search.open).toMatchObject([
      {
        names: { en: 'Doubtful' },
        address: '9 rue du Sextent, 98000 Monaco',
        candidates: [{ level: 'street' }],
      },
    ])
    expect(await pointOf(sure)).toEqual([expect.closeTo(7.41), expect.closeTo(43.73)])
    expect(await pointOf(closed)).toEqual([7.4, 43.7])
  })

  test('are placed in the name of who asked, and all of it can be undone', async () => {
    await addStreets()
    const id = await organise('Sure', place('7 rue du Sextant'))
    await searchAll()
    const { items } = (await member.get(`/alliances/${alliance}/changes`)).json()
    expect(items[0]).toMatchObject({ action: 'addresses.place', actor: 'Ada' })
    expect((await member.post(`/alliances/${alliance}/changes/${items[0].id}/undo`, {})).statusCode).toBe(200)
    expect(await pointOf(id)).toBeNull()
  })

  test('are chosen by somebody where they are doubtful, or left as none of them', async () => {
    await addStreets()
    const ids = [
      await organise('A', place('9 rue du Sextent')),
      await organise('B', place('9 rue du Sextent')),
    ]
    const [first, second] = (await searchAll()).open
    const choose = (of: typeof first, candidate: number | null) =>
      member.post(`/alliances/${alliance}/address-search/${of?.locationId}`, { candidate })
    expect((await choose(first, 9)).statusCode).toBe(404)
    expect((await choose(first, 0)).json().open).toHaveLength(1)
    expect((await choose(second, null)).json().open).toEqual([])
    expect(await pointOf(ids[0] ?? '')).toEqual([expect.closeTo(7.41), expect.closeTo(43.73)])
    expect(await pointOf(ids[1] ?? '')).toBeNull()
    expect((await searchAll()).open).toEqual([])
  })

  test('whose text is another meanwhile are not placed', async () => {
    await addStreets()
    const id = await organise('Moving', place('9 rue du Sextent'))
    await searchAll()
    const now = (await member.get(`/alliances/${alliance}/organisations/${id}`)).json()
    const [location] = now.locations
    await member.patch(
      `/alliances/${alliance}/organisations/${id}`,
      { locations: [{ ...place('7 rue du Compas'), id: location.id }] },
      now.revision,
    )
    await searchAll()
    expect(await pointOf(id)).toEqual([expect.closeTo(7.42), expect.closeTo(43.73)])
  })
})

/** Answers a table of questions as the Base Adresse Nationale does. */
async function aTableService(answer?: (body: string) => string | null) {
  const asked: string[] = []
  const address = await aServiceOutside(async (request: IncomingMessage, response) => {
    let body = ''
    for await (const piece of request) body += piece
    asked.push(`${request.url} ${body}`)
    const lines = [...body.matchAll(/^(\d+),"(.*)"\r?$/gm)]
    const rows = lines.map(
      ([, n, text]) =>
        `${n},"${text}",43.69,7.28,"5 Rue du Port 06000 Nice",0.97,housenumber,5,Rue du Port,Rue du Port,06000,Nice`,
    )
    const told = answer?.(body)
    if (told === null) return response.writeHead(500).end()
    response.end(
      told ??
        [
          'n,q,latitude,longitude,result_label,result_score,result_type,result_housenumber,result_name,result_street,result_postcode,result_city',
          ...rows,
          '',
        ].join('\n'),
    )
  })
  return { asked, address }
}

describe('through a service outside', () => {
  test('they are asked in one table, but for what is hidden', async () => {
    const { asked, address } = await aTableService()
    const service = await testService({
      environment: { GEOCODER: `ban ${address}`, GEOCODER_PER_SECOND: '1000' },
    })
    const client = service.as(aMember(alliance))
    const nice = { postcode: '06000', locality: 'Nice', country: 'FR' }
    const ids = [
      await organise('One', place('5 rue du Port', nice)),
      await organise('Two', place('5, rue du Port', nice)),
    ]
    await organise('Shelter', place('8 rue du Refuge', { ...nice, precision: 'hidden' }))
    await organise('Home', place('6 rue du Secret', { ...nice, publicPrecision: 'hidden' }))
    expect(await searchAll(client)).toMatchObject({ status: 'done', placed: 2, unknown: 2 })
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatch(/^\/search\/csv\/ /)
    expect(asked[0]).not.toMatch(/Refuge|Secret/)
    expect(await pointOf(ids[0] ?? '')).toEqual([7.28, 43.69])
  })

  test('it is said that the service fails, and what is left is gone on with', async () => {
    let isAway = true
    const { address } = await aTableService(() => (isAway ? null : undefined) as string | null)
    const service = await testService({
      environment: { GEOCODER: `ban ${address}`, GEOCODER_PER_SECOND: '1000' },
    })
    const client = service.as(aMember(alliance))
    await organise('One', place('5 rue du Port', { postcode: '06000', locality: 'Nice', country: 'FR' }))
    expect(await searchAll(client)).toMatchObject({
      status: 'stopped',
      waiting: 1,
      fault: expect.stringContaining('500'),
    })
    isAway = false
    expect(await searchAll(client)).toMatchObject({ status: 'done', placed: 1, waiting: 0, fault: null })
  })

  test.each([
    ['a web page', '<html>'],
    ['other lines', 'a,b\n1,2\n'],
    ['nothing', ''],
    [
      'places off the earth',
      'n,q,latitude,longitude,result_type\n0,x,200,900,housenumber\n99,x,1,1,street\n',
    ],
  ])('that answers with %s places nothing', async (_, text) => {
    const { address } = await aTableService(() => text || '\n')
    const service = await testService({
      environment: { GEOCODER: `ban ${address}`, GEOCODER_PER_SECOND: '1000' },
    })
    await organise('One', place('5 rue du Port'))
    expect(await searchAll(service.as(aMember(alliance)))).toMatchObject({ placed: 0, unknown: 1 })
  })
})

test('another process goes on with what one had to leave, and whoever only reads begins nothing', async () => {
  await addStreets()
  const id = await organise('Left', place('7 rue du Sextant'))
  const { runWriteTransaction } = await import('@atlas/db/transactions')
  const { beginSearch } = await import('./address-search.ts')
  await runWriteTransaction(store.db, alliance, (trx) => beginSearch(trx, { id: null, name: 'Ada' }))
  const path = `/alliances/${alliance}/address-search`
  expect((await as().post(path, {})).statusCode).toBe(404)
  while ((await member.get(path)).json<AddressSearch>().status === 'searching')
    await new Promise((resolve) => setTimeout(resolve, 20))
  expect(await pointOf(id)).not.toBeNull()
})
