import type { TerritoryOverlap } from '@atlas/shared/territories'
import { describe, expect, test } from 'vitest'
import { aLocation, anAlliance, anOrganisation, aSquare, aTerritory } from '../../../test/factories.ts'
import { aMember, testService } from '../../../test/service.ts'

const { store, as } = await testService()

const ask = async (alliance: string): Promise<TerritoryOverlap[]> =>
  (await as(aMember(alliance)).get(`/alliances/${alliance}/territories/overlaps`)).json().items

describe('territories that overlap', () => {
  test('are told in pairs, with the locations that lie in both', async () => {
    const alliance = await anAlliance(store)
    const organisation = await anOrganisation(store, alliance)
    const both = await aLocation(store, alliance, organisation, { point: [0.9, 0.1] })
    await aLocation(store, alliance, organisation, { point: [0.1, 0.1] })
    await aLocation(store, alliance, organisation)
    const larger = await aTerritory(store, alliance, { boundary: aSquare([0, 0], 2) })
    const smaller = await aTerritory(store, alliance, { boundary: aSquare([1, 0], 1) })
    expect(await ask(alliance)).toEqual([
      { smallerId: smaller, largerId: larger, share: expect.closeTo(0.5), locationIds: [both] },
    ])
  })

  test('are not those that only share a border, or a sliver along it', async () => {
    const alliance = await anAlliance(store)
    await aTerritory(store, alliance, { boundary: aSquare([0, 0], 1) })
    await aTerritory(store, alliance, { boundary: aSquare([1, 0], 1) })
    await aTerritory(store, alliance, { boundary: aSquare([0, 0.999], 1) })
    expect(await ask(alliance)).toEqual([])
  })

  test('may lie in one another', async () => {
    const alliance = await anAlliance(store)
    const region = await aTerritory(store, alliance, { boundary: aSquare([0, 0], 4) })
    const town = await aTerritory(store, alliance, { boundary: aSquare([0, 0], 1) })
    expect(await ask(alliance)).toEqual([{ smallerId: town, largerId: region, share: 1, locationIds: [] }])
  })

  test('of other alliances are not looked at', async () => {
    const alliance = await anAlliance(store)
    await aTerritory(store, alliance)
    await aTerritory(store, await anAlliance(store))
    expect(await ask(alliance)).toEqual([])
  })

  test('are not told to those who only read: they would learn where places are', async () => {
    const alliance = await anAlliance(store, { guestAccess: 'facts' })
    expect((await as().get(`/alliances/${alliance}/territories/overlaps`)).statusCode).toBe(401)
  })
})
