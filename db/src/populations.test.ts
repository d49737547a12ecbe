import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { anAlliance, aSquare, aTerritory, tester } from '../../test/factories.ts'
import { ownStore, testStore } from '../../test/store.ts'
import type { Store } from './connect.ts'
import { loadGazetteer } from './gazetteer.ts'
import { changeAlliance } from './tenancy.ts'

const store = await testStore()
const { db } = store

const bordeaux: [number, number] = [-0.58, 44.84]

const read = async ({ db }: Store, id: string) =>
  db.selectFrom('territory').select(['population', 'revision']).where('id', '=', id).executeTakeFirstOrThrow()

describe('the population of a territory', () => {
  test('is that of the places of the gazetteer in it', async () => {
    const territory = await aTerritory(store, await anAlliance(store), { boundary: aSquare(bordeaux, 0.2) })
    const { rows } = await sql<{ population: number }>`
      select sum(population) as population from place
      where st_x(point) between -0.68 and -0.48 and st_y(point) between 44.74 and 44.94`.execute(db)
    expect(rows[0]?.population).toBeGreaterThan(400_000)
    expect((await read(store, territory)).population).toBe(rows[0]?.population)
  })

  test('is nobody at sea', async () => {
    const territory = await aTerritory(store, await anAlliance(store), { boundary: aSquare([-30, 50], 1) })
    expect((await read(store, territory)).population).toBe(0)
  })

  test('may be that of the whole world', async () => {
    const boundary = aSquare([0, 0], 180)
    boundary.coordinates = [
      [
        [
          [-180, -90],
          [180, -90],
          [180, 90],
          [-180, 90],
          [-180, -90],
        ],
      ],
    ]
    const territory = await aTerritory(store, await anAlliance(store), { boundary })
    expect((await read(store, territory)).population).toBeGreaterThan(2 ** 31)
  })

  test('follows the boundary, and history tells of the boundary alone', async () => {
    const alliance = await anAlliance(store)
    const territory = await aTerritory(store, alliance, { boundary: aSquare([-30, 50], 1) })
    await changeAlliance(db, { allianceId: alliance, actor: tester, action: 'territory.update' }, (trx) =>
      sql`update territory set boundary = st_translate(boundary, 29.42, -5.16) where id = ${territory}`.execute(
        trx,
      ),
    )
    expect((await read(store, territory)).population).toBeGreaterThan(400_000)
    const lines = db.selectFrom('history').select('after').where('operation', '=', 'update')
    const [line] = await lines.where('rowId', '=', territory).execute()
    expect(Object.keys(line?.after ?? {})).toEqual(['boundary'])
  })
})

describe('a store whose gazetteer comes after its territories', () => {
  test('does not know who lives there until then, and counts no change when it does', async () => {
    const own = await ownStore()
    await own.script(
      'drop index atlas.place_by_key, atlas.place_by_spelling, atlas.place_by_point; truncate atlas.place',
    )
    const alliance = await anAlliance(own)
    const territory = await aTerritory(own, alliance, { boundary: aSquare(bordeaux, 0.2) })
    expect(await read(own, territory)).toEqual({ population: null, revision: 1 })
    await loadGazetteer(own, undefined, ({ country }) => country === 'FR')
    const { population, revision } = await read(own, territory)
    expect(population).toBeGreaterThan(400_000)
    expect(revision).toBe(1)
    await own.close()
  }, 180_000)
})
