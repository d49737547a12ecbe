import type { Territory } from '@atlas/shared/territories'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import {
  aLocation,
  anAlliance,
  anOrganisation,
  aSquare,
  aSurvey,
  aTerritory,
} from '../../../test/factories.ts'
import { aMember, testService } from '../../../test/service.ts'

const { store, as } = await testService()

const bordeaux: [number, number] = [-0.58, 44.84]

const lay = (alliance: string, body: object) =>
  as(aMember(alliance)).post(`/alliances/${alliance}/territories/hexagons`, body)
const codesOf = (items: Territory[]) => items.map(({ code }) => code)

describe('hexagons', () => {
  test('cover the whole boundary, are equally large on the ground, and do not overlap', async () => {
    const alliance = await anAlliance(store, { boundary: aSquare(bordeaux, 1), languages: ['fr', 'en'] })
    const answer = await lay(alliance, { metres: 20_000 })
    expect(answer.statusCode).toBe(201)
    const items: Territory[] = answer.json().items
    expect(items.length).toBeGreaterThan(25)
    expect(items[0]).toMatchObject({ code: 'A1', labels: { fr: 'A1' } })
    const { rows } = await sql<{ smallest: number; largest: number; whole: boolean; shared: number }>`
      with hexagon as (select * from territory where alliance_id = ${alliance})
      select (select min(st_area(boundary::geography)) from hexagon) as smallest,
        (select max(st_area(boundary::geography)) from hexagon) as largest,
        (select st_area(st_difference(a.boundary, (select st_union(boundary) from hexagon))) < 1e-9 from alliance a
          where a.id = ${alliance}) as whole,
        (select sum(st_area(boundary)) - st_area(st_union(boundary)) from hexagon) as shared`.execute(
      store.db,
    )
    const expected = (Math.sqrt(3) / 2) * 20_000 ** 2
    expect(rows[0]?.smallest).toBeGreaterThan(expected * 0.999)
    expect(rows[0]?.largest).toBeLessThan(expected * 1.001)
    expect(rows[0]?.whole).toBe(true)
    expect(Math.abs(rows[0]?.shared ?? 1)).toBeLessThan(1e-6)
  })

  test('know who lives in them and which organisations are there, and go with one undoing', async () => {
    const alliance = await anAlliance(store, { boundary: aSquare(bordeaux, 0.5), guestAccess: 'facts' })
    const organisation = await anOrganisation(store, alliance)
    const location = await aLocation(store, alliance, organisation, { point: bordeaux })
    const answer = await lay(alliance, { metres: 10_000 })
    const items: Territory[] = answer.json().items
    expect(items.reduce((sum, { population }) => sum + (population ?? 0), 0)).toBeGreaterThan(400_000)
    const territoryOf = async () =>
      (
        await store.db
          .selectFrom('location')
          .select('territoryId')
          .where('id', '=', location)
          .executeTakeFirst()
      )?.territoryId
    expect(items.map(({ id }) => id)).toContain(await territoryOf())

    const member = as(aMember(alliance))
    await member.post(`/alliances/${alliance}/changes/${answer.headers['change-id']}/undo`, {})
    expect((await member.get(`/alliances/${alliance}/territories`)).json().items).toEqual([])
    expect(await territoryOf()).toBeNull()
  })

  test('lie around the placed organisations where there is no boundary', async () => {
    const alliance = await anAlliance(store)
    const organisation = await anOrganisation(store, alliance)
    await aLocation(store, alliance, organisation, { point: bordeaux })
    const items: Territory[] = (await lay(alliance, { metres: 5000 })).json().items
    expect(items.length).toBeGreaterThanOrEqual(1)
    expect(items.length).toBeLessThanOrEqual(4)
    const [longitude, latitude] = items[0]?.boundary.coordinates[0]?.[0]?.[0] ?? [0, 0]
    expect(Math.hypot(longitude - bordeaux[0], latitude - bordeaux[1])).toBeLessThan(0.15)
  })

  test('take the place of other territories only when asked to, which can be undone', async () => {
    const alliance = await anAlliance(store, { boundary: aSquare(bordeaux, 0.5) })
    const town = await aTerritory(store, alliance, { code: 'A1', boundary: aSquare(bordeaux, 0.1) })
    await aSurvey(store, alliance, { territoryId: town })
    const refused = await lay(alliance, { metres: 20_000 })
    expect(refused.statusCode).toBe(409)
    expect(refused.json().errors).toMatchObject([{ pointer: '/replace', code: 'hexagons-there' }])

    const answer = await lay(alliance, { metres: 20_000, replace: true })
    expect(codesOf(answer.json().items)).toContain('A1')
    expect(answer.json().items.map(({ id }: Territory) => id)).not.toContain(town)
    const member = as(aMember(alliance))
    const undone = await member.post(`/alliances/${alliance}/changes/${answer.headers['change-id']}/undo`, {})
    expect(undone.statusCode).toBe(200)
    const { items } = (await member.get(`/alliances/${alliance}/territories`)).json()
    expect(items).toMatchObject([{ id: town, code: 'A1' }])
    expect((await member.get(`/alliances/${alliance}/surveys`)).json().items).toMatchObject([
      { territoryId: town },
    ])
  })

  test.each([
    ['of no size', { metres: 0 }, 'minimum'],
    ['of a negative size', { metres: -5000 }, 'minimum'],
    ['larger than a country', { metres: 2_000_000 }, 'maximum'],
    ['that would be too many', { metres: 1000 }, 'too-many-hexagons'],
    ['that would be millions', { metres: 100 }, 'too-many-hexagons'],
  ])('%s are refused', async (_, body, code) => {
    const alliance = await anAlliance(store, { boundary: aSquare(bordeaux, 2) })
    const answer = await lay(alliance, body)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors).toMatchObject([{ pointer: '/metres', code }])
  })

  test('over a region that nobody knows are refused', async () => {
    const alliance = await anAlliance(store)
    await aLocation(store, alliance, await anOrganisation(store, alliance))
    expect((await lay(alliance, { metres: 5000 })).json().errors).toMatchObject([{ code: 'no-region' }])
  })

  test('across the 180th meridian are refused', async () => {
    const west = aSquare([-179.5, -17], 1).coordinates
    const east = aSquare([179.5, -17], 1).coordinates
    const boundary = { type: 'MultiPolygon' as const, coordinates: [...west, ...east] }
    const answer = await lay(await anAlliance(store, { boundary }), { metres: 50_000 })
    expect(answer.json().errors).toMatchObject([{ code: 'antimeridian' }])
  })

  test('are not laid by those who only read', async () => {
    const alliance = await anAlliance(store, { guestAccess: 'facts', boundary: aSquare(bordeaux, 1) })
    const answer = await as().post(`/alliances/${alliance}/territories/hexagons`, { metres: 20_000 })
    expect(answer.statusCode).toBe(401)
  })
})
