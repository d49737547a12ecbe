import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { aLocation, anAlliance, anOrganisation, aSquare, aTerritory, tester } from '../../test/factories.ts'
import { testStore } from '../../test/store.ts'
import type { WriteTrx } from './tenancy.ts'
import { runChange } from './transactions.ts'

const store = await testStore()
const { db } = store

const change = <T>(allianceId: string, write: (trx: WriteTrx) => Promise<T>) =>
  runChange(db, { allianceId, actor: tester, action: 'test.write' }, write)

describe('the territory of a location', () => {
  const territoryOf = async (locationId: string) => {
    const row = db.selectFrom('location').select('territoryId').where('id', '=', locationId)
    return (await row.executeTakeFirstOrThrow()).territoryId
  }

  async function aPlacedOrganisation() {
    const alliance = await anAlliance(store)
    const organisation = await anOrganisation(store, alliance)
    return { alliance, location: await aLocation(store, alliance, organisation, { point: [0.5, 0.5] }) }
  }

  test('is the smallest one around its point', async () => {
    const { alliance, location } = await aPlacedOrganisation()
    const region = await aTerritory(store, alliance, { boundary: aSquare([0, 0], 10) })
    expect(await territoryOf(location)).toBe(region)
    const town = await aTerritory(store, alliance, { boundary: aSquare([0.5, 0.5], 1) })
    expect(await territoryOf(location)).toBe(town)
  })

  test('follows the point', async () => {
    const { alliance, location } = await aPlacedOrganisation()
    const west = await aTerritory(store, alliance, { boundary: aSquare([0.5, 0.5], 1) })
    const east = await aTerritory(store, alliance, { boundary: aSquare([2.5, 0.5], 1) })
    expect(await territoryOf(location)).toBe(west)
    await change(alliance, (trx) =>
      sql`update location set point = st_translate(point, 2, 0) where id = ${location}`.execute(trx),
    )
    expect(await territoryOf(location)).toBe(east)
    await change(alliance, (trx) => sql`update location set point = null where id = ${location}`.execute(trx))
    expect(await territoryOf(location)).toBeNull()
  })

  test('follows the boundary', async () => {
    const { alliance, location } = await aPlacedOrganisation()
    const territory = await aTerritory(store, alliance, { boundary: aSquare([0.5, 0.5], 1) })
    await change(alliance, (trx) =>
      sql`update territory set boundary = st_translate(boundary, 5, 0) where id = ${territory}`.execute(trx),
    )
    expect(await territoryOf(location)).toBeNull()
  })

  test('falls to the next larger one when it goes', async () => {
    const { alliance, location } = await aPlacedOrganisation()
    const region = await aTerritory(store, alliance, { boundary: aSquare([0, 0], 10) })
    const town = await aTerritory(store, alliance)
    expect(await territoryOf(location)).toBe(town)
    await change(alliance, (trx) => trx.deleteFrom('territory').where('id', '=', town).execute())
    expect(await territoryOf(location)).toBe(region)
  })

  test('is not part of the history, being derived', async () => {
    const { alliance } = await aPlacedOrganisation()
    await aTerritory(store, alliance)
    const lines = db.selectFrom('history').select('operation').where('allianceId', '=', alliance)
    expect(await lines.where('tableName', '=', 'location').execute()).toEqual([{ operation: 'insert' }])
  })

  test('does not look into other alliances', async () => {
    const { location } = await aPlacedOrganisation()
    await aTerritory(store, await anAlliance(store))
    expect(await territoryOf(location)).toBeNull()
  })
})
