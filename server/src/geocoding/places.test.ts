import { beforeAll, describe, expect, test } from 'vitest'
import { anAlliance } from '../../../test/factories.ts'
import { aMember, testService } from '../../../test/service.ts'

const service = await testService()
let alliance: string

beforeAll(async () => {
  alliance = await anAlliance(service.store, { guestAccess: 'facts' })
})

const find = (query: Record<string, string>, id = alliance) =>
  service.as().get(`/alliances/${id}/places?${new URLSearchParams(query)}`)
const names = async (query: Record<string, string>, id?: string) =>
  (await find(query, id))
    .json()
    .items.map(({ name, country }: Record<string, string>) => `${name} ${country}`)

describe('places', () => {
  test('are found without their accents and with a slip of the pen', async () => {
    expect((await names({ name: 'merignac' }))[0]).toBe('Mérignac FR')
    expect(await names({ name: 'Bordeau', country: 'FR' })).toContain('Bordeaux FR')
  })

  test('of one country alone, where it is given', async () => {
    const found = await names({ name: 'Valencia', country: 'ES' })
    expect(found[0]).toBe('Valencia ES')
    expect(found.filter((each: string) => !each.endsWith(' ES'))).toEqual([])
  })

  test('come first where they lie within the boundary', async () => {
    const ring: [number, number][] = [
      [-69, 9],
      [-67, 9],
      [-67, 11],
      [-69, 11],
      [-69, 9],
    ]
    const id = await anAlliance(service.store, {
      guestAccess: 'facts',
      boundary: { type: 'MultiPolygon', coordinates: [[ring]] },
    })
    const [first] = (await find({ name: 'Valencia' }, id)).json().items
    expect(first).toMatchObject({ name: 'Valencia', country: 'VE', inside: true })
  })

  test('are as many as asked for', async () => {
    expect(await names({ name: 'Saint', limit: '3' })).toHaveLength(3)
  })

  test.each([
    [{}, 'name'],
    [{ name: ' ' }, 'name'],
    [{ name: 'Paris', country: 'fr' }, 'country'],
    [{ name: 'Paris', limit: '51' }, 'limit'],
    [{ name: 'Paris', near: '1,2' }, 'near'],
  ])('are not looked for by %o', async (query, pointer) => {
    const response = await find(query)
    expect(response.statusCode).toBe(400)
    expect(response.json().errors[0].pointer).toBe(pointer)
  })

  test('are nothing to ask a closed alliance for', async () => {
    const closed = await anAlliance(service.store, { guestAccess: 'none' })
    expect((await find({ name: 'Paris' }, closed)).statusCode).toBe(404)
    const response = await service.as(aMember(closed)).get(`/alliances/${closed}/places?name=Paris`)
    expect(response.statusCode).toBe(200)
  })
})
