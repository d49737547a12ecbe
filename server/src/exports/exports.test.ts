import { text } from 'node:stream/consumers'
import { runChange } from '@atlas/db/transactions'
import { openFile } from '@atlas/shared/formats/formats'
import { sourceOf } from '@atlas/shared/formats/source.factory'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  aCriterion,
  aLocation,
  anAlliance,
  anOrganisation,
  aPartnership,
  aSeat,
  aSector,
  aSurvey,
  tester,
} from '../../../test/factories.ts'
import { aMember, type Client, testService } from '../../../test/service.ts'
import { exportFiles } from './files.ts'
import { Abandoned, makeFile } from './make-file.ts'

const { store, app, as } = await testService()

let alliance: string
let member: Client
let ids: Record<'cada' | 'youth' | 'missing' | 'health', string>
const guest = as()

beforeAll(async () => {
  alliance = await anAlliance(store, {
    name: 'Gironde',
    slug: 'gironde-export',
    guestAccess: 'facts',
    languages: ['en', 'fr'],
  })
  member = as(aMember(alliance))
  const health = await aSector(store, alliance, { code: 'health', labels: { en: 'Health', fr: 'Santé' } })
  const trust = await aCriterion(store, alliance, { code: 'trust' })
  const cada = await anOrganisation(store, alliance, {
    names: { en: '=HYPERLINK("x")', fr: 'CADA' },
    sectors: [health],
    influence: 'high',
    interests: 'secret-interest',
    criteria: { [trust]: 'secret-answer' },
    email: 'contact@example.org',
    publicContact: true,
  })
  const youth = await anOrganisation(store, alliance, {
    name: 'Youth <&> club',
    email: 'secret-mail@example.org',
  })
  const missing = await anOrganisation(store, alliance, { name: 'secret-actor', status: 'missing' })
  await aLocation(store, alliance, cada, { point: [-0.57, 44.84], locality: 'Bordeaux' })
  await aLocation(store, alliance, cada, {
    point: [-0.51, 44.81],
    locality: 'secret-locality',
    publicPrecision: 'hidden',
  })
  await aPartnership(store, alliance, cada, youth, { strength: 2, note: 'secret-note' })
  await aPartnership(store, alliance, youth, cada, { kind: 'funding', direction: 'one-way' })
  await aPartnership(store, alliance, cada, missing)
  await aSurvey(store, alliance, { lookedBy: 'secret-looker', sectorId: health })
  await aSeat(store, alliance, cada, { authority: true })
  ids = { cada, youth, missing, health }
})

const take = async (client: Client, file: string, query = '') => {
  const { rawPayload, headers, statusCode } = await client.get(
    `/alliances/${alliance}/export/${file}${query}`,
  )
  return { status: statusCode, headers, bytes: rawPayload, text: String(rawPayload) }
}
const rowsOf = (bytes: Uint8Array) =>
  openFile(sourceOf(bytes)).tables.map(({ name, rows }) => ({
    name,
    rows: [...rows()].map(({ cells }) => cells),
  }))
const names = (bytes: Uint8Array) =>
  rowsOf(bytes)[0]
    ?.rows.slice(1)
    .map(([name]) => name)

const files = exportFiles.map(({ path }) => path.slice('/export/'.length))
const all = (bytes: Uint8Array, text: string) =>
  text.startsWith('PK') ? JSON.stringify(rowsOf(bytes)) : text

function fileAt(name: string) {
  const file = exportFiles.find(({ path }) => path.endsWith(name))
  if (!file) throw new Error(`there is no ${name}`)
  return file
}

describe('what only members see', () => {
  test.each(files)('goes out only when it is asked for: %s', async (file) => {
    for (const client of [member, guest]) {
      const { status, headers, bytes, text } = await take(client, file)
      expect(status).toBe(200)
      expect(all(bytes, text)).not.toMatch(/secret|Influence|Confidential|example\.org/)
      expect(headers['content-disposition']).toMatch(/filename="?gironde-export-\w+-\d{4}-\d\d-\d\d\.\w+"?$/)
      expect(Number(headers['content-length'])).toBe(bytes.length)
    }
  })

  test.each(files)('and is said in the name and the first line then: %s', async (file) => {
    const { headers, bytes, text } = await take(member, file, '?private=true')
    expect(all(bytes, text).slice(0, 1500)).toContain(
      'Confidential: this file holds what only members of Gironde see',
    )
    expect(headers['content-disposition']).toContain('-confidential-')
    expect(all(bytes, text)).not.toContain('example.org')
  })

  test('goes to nobody else', async () => {
    for (const file of files) expect((await take(guest, file, '?private=true')).status).toBe(401)
    const secrets = ['secret-interest', 'secret-answer', 'secret-actor', 'secret-note', 'secret-looker']
    const { bytes } = await take(member, 'workbook.xlsx', '?private=true')
    for (const secret of secrets) expect(JSON.stringify(rowsOf(bytes))).toContain(secret)
  })

  test('so do e-mail addresses and telephones, and guests get those that are public', async () => {
    const asked = await take(member, 'organisations.csv', '?private=true&contacts=true&language=fr')
    expect(asked.text).toContain('secret-mail@example.org')
    expect(asked.headers['content-disposition']).toContain('-confidentiel-avec-contacts-')
    const public_ = await take(guest, 'organisations.csv', '?contacts=true')
    expect(public_.text).toContain('contact@example.org')
    expect(public_.text).not.toContain('secret-mail')
    expect(public_.text.split('\r\n')[0]).toContain('e-mail addresses')
  })
})

describe('a part of an alliance', () => {
  test('is what a filter lets through, as the reader may filter', async () => {
    const filter = (wanted: object) => `?filter=${encodeURIComponent(JSON.stringify(wanted))}`
    expect(names((await take(member, 'organisations.csv', filter({ sectors: ['health'] }))).bytes)).toEqual([
      '=HYPERLINK("x")',
    ])
    expect(
      names((await take(member, 'organisations.csv', filter({ influences: ['high'] }))).bytes),
    ).toHaveLength(1)
    expect(
      names((await take(guest, 'organisations.csv', filter({ influences: ['high'] }))).bytes),
    ).toHaveLength(0)
    const ties = await take(member, 'partnerships.csv', filter({ sectors: ['health'] }))
    expect(rowsOf(ties.bytes)[0]?.rows).toHaveLength(1)
  })

  test('is a selection, with the ties inside it', async () => {
    const query = `?private=true&organisations=${ids.cada},${ids.missing}`
    const [organisations, ties, surveys] = rowsOf((await take(member, 'workbook.xlsx', query)).bytes)
    expect(organisations?.rows).toHaveLength(4)
    expect(ties?.rows).toHaveLength(3)
    expect(surveys?.rows).toHaveLength(2)
  })

  test('that nobody understands is refused by name', async () => {
    for (const [query, pointer] of [
      ['?filter=health', '/filter'],
      ['?filter={"colour":["red"]}', '/filter'],
      ['?organisations=cada', '/organisations'],
    ]) {
      const answer = await member.get(`/alliances/${alliance}/export/places.kml${query}`)
      expect(answer.statusCode).toBe(400)
      expect(answer.json().errors[0].pointer).toBe(pointer)
    }
  })
})

test('a formula is text in each file, and reads back', async () => {
  const csv = await take(member, 'organisations.csv')
  expect(csv.text).toContain(`"'=HYPERLINK(""x"")"`)
  expect(names(csv.bytes)).toContain('=HYPERLINK("x")')
  const places = JSON.parse((await take(member, 'places.geojson')).text)
  expect(places.features[0].properties['name:en']).toBe('=HYPERLINK("x")')
})

test('a file stands at one moment, though others write while it is written', async () => {
  const busy = await anAlliance(store)
  for (let at = 0; at < 3; at++) await anOrganisation(store, busy, { name: `Before ${at}` })
  const wish = { language: 'en', private: true, contacts: false, day: '2026-11-21' } as const
  const organisations = fileAt('organisations.csv')
  const slow = {
    ...organisations,
    async write(...parts: Parameters<typeof organisations.write>) {
      const writing = runChange(
        store.db,
        { allianceId: busy, actor: tester, action: 'organisation.create' },
        (trx) => trx.updateTable('organisation').set({ contribution: 'after' }).execute(),
      )
      // On the embedded engine the writer waits until the file is written.
      if (store.engine === 'postgres') await writing
      return organisations.write(...parts)
    },
  }
  const wanted = { ...wish, allianceId: busy, view: 'insider', signal: new AbortController().signal } as const
  const { stream } = await makeFile(store.db, slow, wanted)
  const written = await text(stream)
  expect(written).toContain('Before 2')
  expect(written).not.toContain('after')
})

test('who has left is not written for any longer', async () => {
  const gone = AbortSignal.abort()
  const wish = { language: 'en', private: false, contacts: false, day: '2026-11-21' } as const
  const wanted = { ...wish, allianceId: alliance, view: 'facts', signal: gone } as const
  await expect(makeFile(store.db, fileAt('workbook.xlsx'), wanted)).rejects.toThrow(Abandoned)
})

test('the files are described', async () => {
  const { paths } = (await app.inject('/api/openapi.json')).json()
  for (const file of files) expect(paths).toHaveProperty([`/api/alliances/{alliance}/export/${file}`, 'get'])
})
