import { describe, expect, test } from 'vitest'
import { anAlliance } from '../../../test/factories.ts'
import { aMember, aStranger, testService } from '../../../test/service.ts'

const { as, store } = await testService()
const someone = as(aStranger())

const find = async (query: Record<string, string>) =>
  (await someone.get(`/outlines?${new URLSearchParams(query)}`)).json().items
const together = async (...outlines: string[]) =>
  (
    await someone.get(`/outlines/area?${outlines.map((id) => `outline=${encodeURIComponent(id)}`).join('&')}`)
  ).json()

describe('outlines that come with the product', () => {
  test('are found by name in any language, by code, and with a slip of the pen', async () => {
    expect((await find({ name: 'gironde' }))[0]).toMatchObject({ catalogue: 'fr-departements', code: '33' })
    expect((await find({ name: 'Nouvelle Aquitaine' }))[0]).toMatchObject({
      catalogue: 'fr-regions',
      code: '75',
    })
    expect((await find({ name: 'Zweden' }))[0]).toMatchObject({ catalogue: 'countries', code: 'SE' })
    expect((await find({ name: 'Frankrike' }))[0]).toMatchObject({ labels: { fr: 'France' }, country: 'FR' })
    expect((await find({ name: '33', catalogue: 'fr-departements' }))[0]).toMatchObject({ code: '33' })
    expect((await find({ name: 'Gironnde' })).map(({ code }: { code: string }) => code)).toContain('33')
    expect(await find({ name: '%' })).toEqual([])
  })

  test('are all countries, each with ground, and islands far away are countries of their own', async () => {
    const { items } = (await someone.get('/outlines/catalogues')).json()
    expect(items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'countries', outlines: expect.any(Number), credit: 'Natural Earth' }),
        expect.objectContaining({ name: 'fr-regions', outlines: 13, credit: 'IGN, INSEE' }),
        expect.objectContaining({ name: 'fr-departements', outlines: 96 }),
      ]),
    )
    expect(items.find(({ name }: { name: string }) => name === 'countries').outlines).toBeGreaterThan(235)
    const [france] = await find({ name: 'FR', catalogue: 'countries' })
    expect(france.squareMetres / 1e6).toBeCloseTo(548_000, -4)
    expect((await find({ name: 'RE', catalogue: 'countries' }))[0].country).toBe('RE')
  })

  test('say how large an area is, who lives in it, and which localities are in it', async () => {
    const gironde = await together('fr-departements/33')
    expect(gironde.squareMetres / 1e6).toBeCloseTo(10_000, -3)
    expect(gironde.population).toBeGreaterThan(1_000_000)
    expect(gironde.largest[0]).toBe('Bordeaux')
    expect(gironde.places).toBeGreaterThan(100)
  })

  test('are one area together, without a line between them', async () => {
    const [both, one] = [
      await together('fr-departements/33', 'fr-departements/40'),
      await together('fr-departements/33'),
    ]
    expect(both.population).toBeGreaterThan(one.population)
    const alliance = await anAlliance(store)
    const saved = await as(aMember(alliance, 'owner')).patch(
      `/alliances/${alliance}`,
      { boundary: both.boundary },
      1,
    )
    expect(saved.statusCode).toBe(200)
  })
})

test.each([
  ['/outlines?name=x&limit=1000', 400],
  ['/outlines?name=%20', 400],
  ['/outlines/area', 400],
  ['/outlines/area?outline=nothing', 400],
  ['/outlines/area?outline=countries/XX', 404],
])('%s is answered with %i', async (path, status) => {
  expect((await someone.get(path)).statusCode).toBe(status)
})

test('guests choose no region', async () => {
  expect((await as().get('/outlines?name=x')).statusCode).toBe(401)
})
