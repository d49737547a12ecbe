import { newId } from '@atlas/db/tenancy'
import { beforeAll, expect, test } from 'vitest'
import { aLocation, anAlliance, anOrganisation, aSector } from '../../../test/factories.ts'
import { aMember, testService } from '../../../test/service.ts'
import type { Directory } from './directory.ts'

const { store, app, as } = await testService()
const slug = `feed-${newId().slice(-8)}`
let owner: ReturnType<typeof as>
let cada: string

beforeAll(async () => {
  const id = await anAlliance(store, {
    slug,
    name: 'Gironde & <b>Co</b>',
    languages: ['fr'],
    guestAccess: 'none',
  })
  owner = as(aMember(id, 'owner'))
  const social = await aSector(store, id, { code: 'social', labels: { fr: 'Action sociale' } })
  cada = await anOrganisation(store, id, { name: 'SECRET name', sectors: [social] })
  await aLocation(store, id, cada, { point: [-0.57, 44.84] })
  for (const note of ['Première & seule', '']) await owner.post(`/alliances/${id}/editions`, { note })
  await owner.post(`/alliances/${id}/editions/redactions`, {
    organisationId: cada,
    part: 'record',
    reason: 'request',
  })
  await owner.post(`/alliances/${id}/editions/1/withdraw`, { reason: 'outdated' })
})

test('what an alliance did in public is a feed, which tells nothing of whom', async () => {
  const { statusCode, headers, body } = await app.inject(`/${slug}/feed.atom`)
  expect([statusCode, headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8'])
  const titles = [...body.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title)
  expect(titles).toEqual([
    'Gironde &amp; &lt;b&gt;Co&lt;/b&gt;',
    'L’édition 1 est retirée',
    expect.stringContaining('une fiche a été retirée'),
    expect.stringContaining('une fiche a été retirée'),
    'L’édition 2 est publiée',
    'L’édition 1 est publiée',
  ])
  expect(body).not.toContain('SECRET')
  expect(body).not.toContain(cada)
})

test('what was withdrawn is told by hashes alone', async () => {
  const { body } = await app.inject(`/data/${slug}/withdrawals.json`)
  const { withdrawals } = JSON.parse(body) as {
    withdrawals: { records: string[]; whole: boolean; reason: string }[]
  }
  expect(withdrawals.map(({ whole, reason }) => [whole, reason])).toEqual([
    [true, 'outdated'],
    [false, 'request'],
    [false, 'request'],
  ])
  expect(withdrawals[1]?.records).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)])
  expect(body).not.toContain(cada)
})

test('the directory lists who has published, with what each is about', async () => {
  const answer = await app.inject('/directory.json')
  expect([answer.statusCode, answer.body]).toEqual([200, expect.any(String)])
  const found = answer.json<Directory>().alliances.find((each) => each.slug === slug)
  expect(found).toMatchObject({
    ...{ name: 'Gironde & <b>Co</b>', edition: 2, organisations: 0, bbox: null },
    sectors: [{ code: 'social', labels: { fr: 'Action sociale' }, organisations: 0 }],
    links: { page: expect.stringMatching(new RegExp(`^https?://[^/]+/${slug}$`)) },
  })
  expect(
    (await app.inject({ url: '/directory.json', headers: { 'if-none-match': answer.headers.etag } }))
      .statusCode,
  ).toBe(304)
  expect((await app.inject('/nobody/feed.atom')).statusCode).toBe(404)
})

test('the catalogue of open data has the editions that are not withdrawn, and the directory leads to it', async () => {
  const { catalogue } = (await app.inject('/directory.json')).json<Directory>()
  const answer = await app.inject(new URL(catalogue).pathname)
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([
    200,
    'application/ld+json; charset=utf-8',
  ])
  expect(answer.body).toContain(`/${slug}/e/2`)
  expect(answer.body).not.toContain(cada)
  const headers = { 'if-none-match': answer.headers.etag }
  expect((await app.inject({ url: '/catalogue.jsonld', headers })).statusCode).toBe(304)
  expect((await app.inject('/')).body).toContain('href="/catalogue.jsonld"')
})
