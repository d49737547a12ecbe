import type { PopulatedPlaces } from '@atlas/shared/dataset'
import { describe, expect, test } from 'vitest'
import { anAlliance, aSquare, aTerritory } from '../../../test/factories.ts'
import { aMember, testService } from '../../../test/service.ts'

const { store, as } = await testService()
const guest = as()

const bordeaux: [number, number] = [-0.58, 44.84]
const open = { guestAccess: 'facts' } as const

const ask = (alliance: string, headers?: Record<string, string>) =>
  guest.get(`/alliances/${alliance}/populated-places`, headers)
const placesOf = async (alliance: string): Promise<PopulatedPlaces> => (await ask(alliance)).json()

describe('the populated places of a region', () => {
  test('are those within the boundary, the most populous first, each in its smallest territory', async () => {
    const alliance = await anAlliance(store, { ...open, boundary: aSquare(bordeaux, 0.4) })
    await aTerritory(store, alliance, { code: 'west', boundary: aSquare([-0.68, 44.84], 0.2) })
    await aTerritory(store, alliance, { code: 'all', boundary: aSquare(bordeaux, 0.6) })
    const { of, name, population, longitude, latitude, territory } = await placesOf(alliance)
    expect(of).toBe('boundary')
    expect(name[0]).toBe('Bordeaux')
    expect(population).toEqual(population.toSorted((a, b) => b - a))
    expect(longitude.every((x) => Math.abs(x + 0.58) <= 0.2)).toBe(true)
    expect(latitude.every((y) => Math.abs(y - 44.84) <= 0.2)).toBe(true)
    // The territories stand by code: 0 is the larger one, 1 the smaller one in the west.
    expect(territory[name.indexOf('Mérignac')]).toBe(1)
    expect(territory[name.indexOf('Cenon')]).toBe(0)
  })

  test('are those of the territories, each once, where no boundary is drawn', async () => {
    const alliance = await anAlliance(store, open)
    await aTerritory(store, alliance, { boundary: aSquare(bordeaux, 0.2) })
    await aTerritory(store, alliance, { boundary: aSquare(bordeaux, 0.3) })
    const { of, id } = await placesOf(alliance)
    expect(of).toBe('territories')
    expect(id.length).toBeGreaterThan(5)
    expect(new Set(id).size).toBe(id.length)
  })

  test('are nothing that anybody knows of where neither is drawn', async () => {
    expect(await placesOf(await anAlliance(store, open))).toMatchObject({ of: null, id: [], territory: [] })
  })

  test('are none in a boundary at sea', async () => {
    const alliance = await anAlliance(store, { ...open, boundary: aSquare([-30, 50], 1) })
    expect(await placesOf(alliance)).toMatchObject({ of: 'boundary', id: [] })
  })

  test('are sent again only when the boundary or a territory changes', async () => {
    const alliance = await anAlliance(store, { ...open, boundary: aSquare(bordeaux, 0.2) })
    const etag = String((await ask(alliance)).headers.etag)
    const again = async () => (await ask(alliance, { 'if-none-match': etag })).statusCode
    const owner = as(aMember(alliance, 'owner'))
    await owner.post(`/alliances/${alliance}/sectors`, { labels: { en: 'Health' } })
    expect(await again()).toBe(304)

    const body = { labels: { en: 'Bordeaux' }, boundary: aSquare(bordeaux, 0.1) }
    const territory = await owner.post(`/alliances/${alliance}/territories`, body)
    expect(await again()).toBe(200)
    await owner.delete(`/alliances/${alliance}/territories/${territory.json().id}`, 1)
    expect(await again()).toBe(304)
    await owner.patch(`/alliances/${alliance}`, { boundary: aSquare(bordeaux, 0.3) }, 1)
    expect(await again()).toBe(200)
  })

  test('are nothing to ask a closed alliance for', async () => {
    expect((await ask(await anAlliance(store))).statusCode).toBe(404)
  })
})
