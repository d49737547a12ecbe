import { newId } from '@atlas/db/tenancy'
import { expect, test } from 'vitest'
import { aLocation, anAlliance, anOrganisation } from '../../../test/factories.ts'
import { aMember, testService } from '../../../test/service.ts'

const { store, app, as } = await testService()

test('the tiles of an edition are described, sent, and refused where there are none', async () => {
  const slug = `tiles-${newId().slice(-8)}`
  const id = await anAlliance(store, { slug, name: 'Gironde', guestAccess: 'none' })
  const organisation = await anOrganisation(store, id, { name: 'CADA' })
  await aLocation(store, id, organisation, { point: [-0.57, 44.84] })
  const hidden = await anOrganisation(store, id, { name: 'Shelter' })
  await aLocation(store, id, hidden, { point: [100.5, 13.7], publicPrecision: 'hidden' })
  await as(aMember(id, 'owner')).post(`/alliances/${id}/editions`, {})
  const get = (path: string, headers = {}) => app.inject({ url: `/tiles/${slug}/${path}`, headers })

  const described = (await get('latest.json')).json<{ tiles: string[]; bounds: number[] }>()
  expect(described).toMatchObject({ tilejson: '3.0.0', maxzoom: 14, bounds: [-0.57, 44.84, -0.57, 44.84] })
  const [template = ''] = described.tiles
  const path = template
    .replace('{z}', '0')
    .replace('{x}', '0')
    .replace('{y}', '0')
    .replace(/^https?:\/\/[^/]+/, '')
  const tile = await app.inject(path)
  expect([tile.statusCode, tile.headers['content-type']]).toEqual([200, 'application/vnd.mapbox-vector-tile'])
  expect(tile.rawPayload.toString('latin1')).toContain('CADA')
  expect(tile.rawPayload.toString('latin1')).not.toContain('Shelter')
  const again = await app.inject({ url: path, headers: { 'if-none-match': tile.headers.etag } })
  expect(again.statusCode).toBe(304)
  // Where the hidden one is.
  expect((await get('1/5/24/14.pbf')).statusCode).toBe(204)
  expect((await get('1/1/2/0.pbf')).statusCode).toBe(400)
  expect((await get('1/15/0/0.pbf')).statusCode).toBe(404)
  expect((await get('9/0/0/0.pbf')).statusCode).toBe(404)
})
