import { newId } from '@atlas/db/tenancy'
import { beforeAll, describe, expect, test } from 'vitest'
import { aLocation, anAlliance, anOrganisation } from '../../../test/factories.ts'
import { aMember, testService } from '../../../test/service.ts'
import type { EditionFeature } from './edition-features.ts'

const { store, app, as } = await testService()
const slug = `ogc-${newId().slice(-8)}`
let owner: ReturnType<typeof as>
let id: string

beforeAll(async () => {
  id = await anAlliance(store, { slug, name: '<b>Gironde</b>', guestAccess: 'none' })
  owner = as(aMember(id, 'owner'))
  for (let at = 0; at < 25; at++) {
    const organisation = await anOrganisation(store, id, { name: `Organisation ${at}` })
    if (at % 5 > 0)
      await aLocation(store, id, organisation, {
        point: [-0.5 - at / 100, 44.8],
        publicPrecision: at % 5 === 1 ? 'hidden' : 'exact',
        locality: at % 5 === 1 ? 'SECRET' : 'Bordeaux',
      })
  }
  await owner.post(`/alliances/${id}/editions`, {})
})

const get = (path: string, headers = {}) => app.inject({ url: `/ogc${path}`, headers })
type Page = {
  numberMatched: number
  numberReturned: number
  features: EditionFeature[]
  links: { rel: string; href: string }[]
}
const items = async (query = '') => (await get(`/collections/${slug}/items${query}`)).json<Page>()

describe('features', () => {
  test('are found from the landing page on', async () => {
    const landing = (await get('/')).json<{ links: { rel: string; href: string }[] }>()
    const rels = landing.links.map(({ rel }) => rel)
    expect(rels).toEqual(
      expect.arrayContaining(['self', 'service-desc', 'service-doc', 'conformance', 'data']),
    )
    for (const { href } of landing.links)
      expect([href, (await app.inject(href.replace(/^https?:\/\/[^/]+/, ''))).statusCode]).toEqual([
        href,
        200,
      ])
    const { collections } = (await get('/collections')).json<{
      collections: { id: string; title: string; extent: { spatial: { bbox: number[][] } } }[]
    }>()
    const mine = collections.find((each) => each.id === slug)
    expect(mine).toMatchObject({ title: '<b>Gironde</b>' })
    expect(mine?.extent.spatial.bbox[0]).toEqual([-0.74, 44.8, -0.52, 44.8])
  })

  test('are the places of organisations, without a point where none is public', async () => {
    const page = await items('?limit=100')
    expect([page.numberMatched, page.numberReturned]).toEqual([25, 25])
    expect(page.features.filter(({ geometry }) => geometry === null)).toHaveLength(10)
    expect(JSON.stringify(page)).not.toContain('SECRET')
    const one = (await get(`/collections/${slug}/items/${page.features[0]?.id}`)).json<EditionFeature>()
    expect(one).toMatchObject(page.features[0] ?? {})
  })

  test('come page by page, each once, also when something is published meanwhile', async () => {
    const seen: string[] = []
    let next: string | undefined = `/ogc/collections/${slug}/items?limit=7`
    while (next) {
      const page: Page = (await app.inject(next)).json()
      seen.push(...page.features.map(({ id }) => id))
      if (seen.length === 7) {
        await anOrganisation(store, id, { name: 'Later' })
        await owner.post(`/alliances/${id}/editions`, {})
      }
      next = page.links.find(({ rel }) => rel === 'next')?.href.replace(/^https?:\/\/[^/]+/, '')
    }
    expect([seen.length, new Set(seen).size]).toEqual([25, 25])
    expect((await items('?limit=1')).numberMatched).toBe(26)
    expect((await items('?limit=1&edition=1')).numberMatched).toBe(25)
  })

  test.each([
    ['?edition=1&bbox=-0.6,44,0,45', 6],
    ['?edition=1&bbox=-0.6,44,0,0,45,100', 6],
    ['?edition=1&bbox=170,-50,-170,50', 0],
    ['?edition=1&datetime=2000-01-01/2001-01-01', 0],
    ['?edition=1&datetime=2000-01-01/..', 25],
    ['?edition=1&limit=1000000', 25],
  ])('%s finds %i', async (query, found) => {
    expect((await items(query)).numberMatched).toBe(found)
  })

  test.each([
    '?limit=0',
    '?limit=ten',
    '?bbox=1,2,3',
    '?bbox=a,b,c,d',
    '?bbox=0,50,1,40',
    '?datetime=yesterday',
    '?colour=red',
    '?edition=zero',
  ])('%s is refused', async (query) => {
    const answer = await get(`/collections/${slug}/items${query}`)
    expect([answer.statusCode, answer.json()]).toMatchObject([400, { type: '/problems/invalid-request' }])
  })

  test('have a schema, and a description in OpenAPI 3.0', async () => {
    const schema = (await get(`/collections/${slug}/schema`)).json<{ properties: object }>()
    const [feature] = (await items('?limit=1')).features
    expect(Object.keys(schema.properties)).toEqual(
      expect.arrayContaining(Object.keys(feature?.properties ?? {})),
    )
    const api = (await get('/api')).json<{ openapi: string; paths: object }>()
    expect(api.openapi).toMatch(/^3\.0\./)
    expect(Object.keys(api.paths)).toContain(`/collections/${slug}/items`)
  })

  test('can be read as pages, whose texts are no markup', async () => {
    for (const path of [
      '/',
      '/collections',
      `/collections/${slug}`,
      `/collections/${slug}/items?limit=2`,
      '/api',
      '/conformance',
    ]) {
      const answer = await get(path, { accept: 'text/html' })
      expect([path, answer.statusCode, answer.headers['content-type']]).toEqual([
        path,
        200,
        'text/html; charset=utf-8',
      ])
      expect(answer.body).not.toContain('<b>Gironde')
      expect(answer.headers.vary).toContain('accept')
    }
  })

  test('are nobody else’s', async () => {
    expect((await get('/collections/nobody/items')).statusCode).toBe(404)
    expect((await get(`/collections/${slug}/items/${newId()}.1`)).statusCode).toBe(404)
    expect((await get('/')).headers['access-control-allow-origin']).toBe('*')
  })
})
