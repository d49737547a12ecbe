import { createHash } from 'node:crypto'
import { newId } from '@atlas/db/tenancy'
import { runPublisherTransaction } from '@atlas/db/transactions'
import { csv } from '@atlas/shared/formats/csv'
import { ods } from '@atlas/shared/formats/ods'
import { xlsx } from '@atlas/shared/formats/xlsx'
import { unpack, zipEntries } from '@atlas/shared/formats/zip'
import canonicalize from 'canonicalize'
import { beforeAll, describe, expect, test } from 'vitest'
import { aLocation, anAlliance, anOrganisation, aPartnership, aSector } from '../../../test/factories.ts'
import { aMember, testService } from '../../../test/service.ts'
import { findEdition } from './find-edition.ts'
import { makeWebsite } from './pages/website.ts'

const { store, app, as } = await testService()
const slug = `data-${newId().slice(-8)}`
let owner: ReturnType<typeof as>
let id: string
let cada: string

beforeAll(async () => {
  id = await anAlliance(store, { slug, name: 'Gironde & Co', languages: ['fr', 'en'] })
  owner = as(aMember(id, 'owner'))
  const social = await aSector(store, id, {
    code: 'social',
    labels: { en: 'Social action', fr: 'Action sociale' },
  })
  cada = await anOrganisation(store, id, { names: { fr: 'CADA', en: '=1+1' }, sectors: [social] })
  const relais = await anOrganisation(store, id, { names: { fr: 'Relais; « est »' } })
  await aLocation(store, id, cada, { locality: 'Bordeaux', point: [-0.57, 44.84], country: 'FR' })
  await aLocation(store, id, relais, {
    address: '1 SECRET',
    point: [-0.51111, 44.81111],
    publicPrecision: 'hidden',
  })
  await aPartnership(store, id, cada, relais, { note: 'SECRET' })
  await owner.post(`/alliances/${id}/editions`, { note: 'One' })
})

const get = (path: string, headers = {}) => app.inject({ url: `/data/${path}`, headers })

const sourceOf = (bytes: Buffer) => ({
  size: bytes.length,
  read: (start: number, end: number) => new Uint8Array(bytes.subarray(start, end)),
})

describe('the files of an edition', () => {
  test('are listed with their hashes, and none of them tells what is private', async () => {
    const { resources, version } = (await get(`${slug}/1/datapackage.json`)).json<{
      version: string
      resources: { path: string; bytes: number; hash: string; mediatype: string }[]
    }>()
    expect(version).toBe('1.1')
    expect(resources.map(({ path }) => path)).toContain('organisations.csv')
    for (const { path, bytes, mediatype } of resources) {
      const { statusCode, rawPayload, headers } = await get(`${slug}/1/${path}`)
      expect([path, statusCode, rawPayload.length]).toEqual([path, 200, bytes])
      expect(headers['content-type']).toContain(mediatype)
      expect(headers).toMatchObject({
        'access-control-allow-origin': '*',
        'cache-control': expect.stringContaining('public'),
        'content-disposition': expect.stringContaining(`${slug}-1-${path}`),
      })
      expect(rawPayload.toString('latin1')).not.toMatch(/SECRET|44\.8111|-0\.5111/)
    }
  })

  test.each([
    ['organisations.csv', csv],
    ['organisations-semicolons.csv', csv],
    ['edition.xlsx', xlsx],
    ['edition.ods', ods],
  ] as const)('%s is read back by what reads lists', async (name, format) => {
    const { rawPayload } = await get(`${slug}/1/${name}`)
    const { tables } = format.read(sourceOf(rawPayload), {} as never)
    const [head, ...rows] = [...tables[0].rows()].map(({ cells }) => cells)
    const column = (title: string) => rows.map((row) => row[head?.indexOf(title) ?? -1])
    expect(column('Nom (fr)')).toEqual(['CADA', 'Relais; « est »'])
    expect(column('Secteurs')[0]).toBe('Action sociale')
    expect(column('Commune')[0]).toBe('Bordeaux')
  })

  test('are the same bytes when the same data are published again', async () => {
    await owner.post(`/alliances/${id}/editions`, { note: 'One' })
    for (const name of [
      'organisations.csv',
      'edition.xlsx',
      'edition.ods',
      'places.geojson',
      'network.gexf',
    ]) {
      const [first, second] = [await get(`${slug}/1/${name}`), await get(`${slug}/2/${name}`)]
      expect([name, second.rawPayload.equals(first.rawPayload)]).toEqual([name, true])
    }
  })

  test('have records whose hashes anybody can compute', async () => {
    const { organisations } = (await get(`${slug}/latest/edition.json`)).json<{
      organisations: { hash: string; salt: string }[]
    }>()
    for (const { hash, salt, ...record } of organisations) {
      const bytes = Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from(canonicalize(record) ?? '')])
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash)
    }
  })

  test('are asked for again by their ETags, packed or not', async () => {
    for (const encoding of ['identity', 'br']) {
      const headers = { 'accept-encoding': encoding }
      const { headers: first } = await get(`${slug}/1/places.geojson`, headers)
      const again = await get(`${slug}/1/places.geojson`, { ...headers, 'if-none-match': first.etag })
      expect([again.statusCode, again.body]).toEqual([304, ''])
    }
  })

  test('are not there where nothing was published, and gone where it was withdrawn', async () => {
    for (const path of [
      `${slug}/9/edition.json`,
      `${slug}/1/secret.json`,
      `${slug}/0/edition.json`,
      'nobody/1/edition.json',
      `${slug}/1.r2/edition.json`,
    ])
      expect([path, (await get(path)).statusCode]).toEqual([path, 404])
    const { number } = (await owner.post(`/alliances/${id}/editions`, {})).json<{ number: number }>()
    await owner.post(`/alliances/${id}/editions/${number}/withdraw`, { reason: 'mistake' })
    const answer = await get(`${slug}/${number}/edition.json`)
    expect([answer.statusCode, answer.json()]).toMatchObject([
      410,
      { detail: expect.stringContaining('withdrawn') },
    ])
  })
})

describe('a withdrawn record', () => {
  test('is in no file any more, and the earlier revision is gone', async () => {
    const other = await anOrganisation(store, id, { names: { fr: 'EFFACÉE' } })
    const { number } = (await owner.post(`/alliances/${id}/editions`, {})).json<{ number: number }>()
    await owner.post(`/alliances/${id}/editions/redactions`, {
      organisationId: other,
      part: 'record',
      reason: 'request',
    })
    const { resources } = (await get(`${slug}/${number}/datapackage.json`)).json<{
      resources: { path: string }[]
    }>()
    for (const { path } of resources) {
      const { rawPayload } = await get(`${slug}/${number}/${path}`)
      expect([path, rawPayload.includes('EFFAC'), rawPayload.includes(other)]).toEqual([path, false, false])
    }
    expect((await get(`${slug}/${number}.r1/edition.json`)).statusCode).toBe(410)
    expect((await get(`${slug}/${number}.r2/edition.json`)).statusCode).toBe(200)
  })
})

test.each([
  ['txt', /^Gironde & Co \(\d{4}\)\. .* edition 1, .*https?:\/\//],
  ['bib', /@dataset\{data-.*Gironde \\& Co/s],
  ['csl.json', /"type": "dataset"/],
])('an edition is cited as %s', async (kind, text) => {
  const { statusCode, body } = await get(`${slug}/1/citation.${kind}`)
  expect([statusCode, body]).toEqual([200, expect.stringMatching(text)])
})

test('an edition as a website asks nobody for anything, and is the same whenever it is made', async () => {
  const first = await get(`${slug}/latest/website.zip`, { host: 'atlas.example.org' })
  expect([first.statusCode, first.headers['content-type']]).toEqual([200, 'application/zip'])
  const found = await findEdition(app.published, slug, 'latest')
  const place = { baseUrl: 'http://atlas.example.org', built: app.pageFiles, folder: undefined }
  const again = await makeWebsite(app.published, found, place)
  expect(again?.equals(first.rawPayload)).toBe(true)
  const files = new Map(
    [...zipEntries(sourceOf(first.rawPayload)).values()].map((entry) => [
      entry.name,
      Buffer.concat([...unpack(sourceOf(first.rawPayload), entry)]).toString('utf8'),
    ]),
  )
  expect([...files.keys()]).toEqual(
    expect.arrayContaining(['index.html', 'index.en.html', 'data/edition.json', 'data/organisations.csv']),
  )
  const { body } = await get(`${slug}/latest/organisations.csv`)
  expect(files.get('data/organisations.csv')).toBe(body)
  for (const name of ['index.html', 'index.en.html']) {
    const page = files.get(name) ?? ''
    expect(page.match(/<li id="o-/g)).toHaveLength(found.head.organisations)
    expect(page).not.toMatch(/(?:src|action)="(?:\/|https?:)|<link rel="(?:stylesheet|icon)"[^>]*href="\//)
    expect(page).not.toMatch(/SECRET|44\.8111|-0\.5111/)
  }
  expect((await get(`${slug}/77/website.zip`)).statusCode).toBe(404)
})

test('a file that an edition does not have, as it was published before there were such, is offered nowhere', async () => {
  const before = (await app.inject(`/${slug}`)).body
  await runPublisherTransaction(store.db, id, (trx) =>
    trx.deleteFrom('publication.editionFile').where('name', '=', 'places.kml').execute(),
  )
  app.published.forget()
  const page = (await app.inject(`/${slug}`)).body
  expect([
    before.includes('places.kml'),
    page.includes('places.kml'),
    page.includes('places.geojson'),
  ]).toEqual([true, false, true])
  const catalogue = (await app.inject('/catalogue.jsonld')).body
  expect(catalogue).not.toMatch(new RegExp(`/data/${slug}/[^"]*places\\.kml`))
  expect(catalogue).toMatch(new RegExp(`/data/${slug}/[^"]*places\\.geojson`))
})
