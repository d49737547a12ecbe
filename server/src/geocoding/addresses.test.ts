import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AddressMatches } from '@atlas/shared/addresses'
import { beforeAll, describe, expect, test } from 'vitest'
import { anAlliance } from '../../../test/factories.ts'
import { aMember, testService } from '../../../test/service.ts'
import { aFolder, aServiceOutside } from '../http/outside.factory.ts'
import { readAddressesArguments, runAddressesCommand } from './addresses-command.ts'

const { as, store } = await testService()
let alliance: string

/** Invented streets in the real city of the street map. */
const streets = ['Rue de la Boussole', 'Quai des Rascasses', 'Place Saint-Elme']
const file = () => {
  const path = join(aFolder(), `invented-${process.pid}.csv`)
  const rows = streets.flatMap((street, at) =>
    [1, 2, 3].map(
      (number) => `${number};;${street};98000;Monaco;${7.41 + at / 100 + number / 10_000};43.7${3 + at}`,
    ),
  )
  writeFileSync(path, ['numero;rep;nom_voie;code_postal;nom_commune;lon;lat', ...rows, ''].join('\n'))
  return path
}

const run = async (...words: string[]) => {
  const said: string[] = []
  const print = (line: string) => said.push(line)
  await runAddressesCommand(store, readAddressesArguments(words, { country: 'MC' }), {
    print,
    tell: () => {},
  })
  return said.join('\n')
}

const find = async (query: Record<string, string>, path = '/addresses') => {
  const response = await as(aMember(alliance)).get(
    `/alliances/${alliance}${path}?${new URLSearchParams(query)}`,
  )
  return { status: response.statusCode, ...response.json<AddressMatches>() }
}

beforeAll(async () => {
  alliance = await anAlliance(store, { guestAccess: 'facts' })
})

describe('addresses of a file', () => {
  test('are added, listed and found by house, with how sure that is', async () => {
    expect(await run('add', file())).toMatch(/9 houses in 3 streets/)
    expect(await run('list')).toContain(`invented-${process.pid}`)
    const { items, fault } = await find({ text: '2 quai des Rascasses, 98000 Monaco' })
    expect(fault).toBeNull()
    expect(items[0]).toEqual({
      ...{ label: '2 Quai des Rascasses, 98000 Monaco', level: 'house', certainty: 'sure' },
      ...{ street: 'Quai des Rascasses', number: '2', postcode: '98000', locality: 'Monaco', country: 'MC' },
      position: [expect.closeTo(7.4202), expect.closeTo(43.74)],
      source: 'Base Adresse Nationale',
    })
  })

  test('are a street where the house is unknown, and likely where something is left open', async () => {
    await run('add', file())
    const { items } = await find({ text: '77 place St Elme', locality: 'Monaco' })
    expect(items[0]).toMatchObject({ level: 'street', certainty: 'likely', number: '' })
    expect((await find({ text: 'place St Elme', postcode: '98000', country: 'FR' })).items).toEqual([])
  })

  test('are found from a point', async () => {
    await run('add', file())
    const { items } = await find({ longitude: '7.4102', latitude: '43.73001' }, '/addresses/at')
    expect(items).toMatchObject([{ label: '2 Rue de la Boussole, 98000 Monaco' }])
    expect((await find({ longitude: '0', latitude: '43' }, '/addresses/at')).items).toEqual([])
  })

  test('are gone once the file is removed', async () => {
    await run('add', file())
    await run('remove', `invented-${process.pid}`)
    expect((await find({ text: '2 quai des Rascasses, 98000 Monaco' })).items).toEqual([])
    await expect(run('remove', `invented-${process.pid}`)).rejects.toThrow('There is no address file')
  })
})

describe('a service outside', () => {
  test('is asked where the files do not make it sure, and doubted where it answers with another place', async () => {
    const asked: string[] = []
    const address = await aServiceOutside((request, response) => {
      asked.push(`${request.url}`)
      const properties = {
        type: 'housenumber',
        housenumber: '5',
        street: 'Rue du Port',
        postcode: '06000',
        city: 'Nice',
      }
      response.end(
        JSON.stringify({
          features: [{ geometry: { type: 'Point', coordinates: [7.28, 43.69] }, properties }],
        }),
      )
    })
    const service = await testService({ environment: { GEOCODER: `ban ${address}` } })
    const ask = async (text: string, more = {}) =>
      (
        await service
          .as(aMember(alliance))
          .get(`/alliances/${alliance}/addresses?${new URLSearchParams({ text, ...more })}`)
      ).json()
    expect((await ask('5 rue du Port, 06000 Nice')).items).toMatchObject([
      { certainty: 'sure', source: 'Base Adresse Nationale' },
    ])
    expect((await ask('5 rue du Port, 98000 Monaco')).items).toMatchObject([
      { certainty: 'doubtful', locality: 'Nice' },
    ])
    expect((await ask('7 rue du Port, 06000 Nice', { outside: 'false' })).items).toEqual([])
    await run('add', file())
    expect((await ask('1 Rue de la Boussole, 98000 Monaco')).items).toHaveLength(1)
    expect(asked).toHaveLength(2)
  })

  test('that is away is said, and what the files have is there', async () => {
    const service = await testService({ environment: { GEOCODER: 'photon http://127.0.0.1:9' } })
    const response = await service
      .as(aMember(alliance))
      .get(`/alliances/${alliance}/addresses?text=${encodeURIComponent('Rue Nulle, 98000 Monaco')}`)
    expect(response.json()).toMatchObject({ items: [], fault: expect.stringContaining('cannot be used now') })
  })
})

test('whoever does not write looks for nothing', async () => {
  const path = `/alliances/${alliance}/addresses?text=x`
  expect((await as().get(path)).statusCode).toBe(401)
  expect((await as(aMember(await anAlliance(store))).get(path)).statusCode).toBe(403)
})

test.each([
  [{}, 'text'],
  [{ text: ' ' }, 'text'],
  [{ text: 'x', country: 'France' }, 'country'],
  [{ text: 'x', limit: '1000' }, 'limit'],
])('addresses are not looked for by %o', async (query, pointer) => {
  const response = await as(aMember(alliance)).get(
    `/alliances/${alliance}/addresses?${new URLSearchParams(query)}`,
  )
  expect([response.statusCode, response.json().errors[0].pointer]).toEqual([400, pointer])
})
