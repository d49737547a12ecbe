import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Import } from '@atlas/shared/exchange/import'
import { aWorkbook } from '@atlas/shared/formats/workbook.factory'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { anAlliance, anOrganisation } from '../../../test/factories.ts'
import { aMember, aStranger, testService } from '../../../test/service.ts'
import { receiveFile } from './upload.ts'
import { importer } from './uploads.factory.ts'

const service = await testService()
const { store, as } = service

let alliance: string
let member: ReturnType<typeof as>
let desk: ReturnType<typeof importer>

beforeAll(async () => {
  alliance = await anAlliance(store, { name: 'France', country: 'FR', languages: ['fr', 'en'] })
  const account = aMember(alliance)
  // Kept answers belong to an account that there is.
  await store.db.insertInto('identity.user').values(account.user).execute()
  member = as(account)
  desk = importer(service, member, alliance)
})

describe('a file that is uploaded', () => {
  test('is read, placed and shown row by row', async () => {
    const found = await desk.read(`alliance,organisation,organisation_fr,sectors,locality,country,website
France,"Welcome Centre (CADA), Bègles",Centre d'accueil (CADA) Bègles,Social action,Bègles,FR,https://cada.example.org/
Sweden,Bris,,Social action,Malmö,SE,
France,Girondins,,Sports; Social action,Bordeaux | Lormont,FR,
France,Nomads,,Sports,,,
`)
    expect(found).toMatchObject({
      status: 'ready',
      kind: 'organisations',
      format: 'csv',
      encoding: 'utf-8',
      separator: ',',
      onlyAlliance: 'France',
      counts: { rows: 3, create: 3, placed: 2, unplaced: 1, warned: 0 },
      notes: [{ code: 'other-alliances', parameters: { rows: 1 } }],
      places: [],
    })
    expect(found.newSectors.map(({ label, rows }) => [label, rows])).toEqual([
      ['Social action', 2],
      ['Sports', 2],
    ])
    const rows = await desk.rows(found.id)
    expect(rows.map(({ row, name }) => [row, name])).toEqual([
      [2, "Centre d'accueil (CADA) Bègles"],
      [4, 'Girondins'],
      [5, 'Nomads'],
    ])
    expect(rows[0]?.cells[1]).toBe('Welcome Centre (CADA), Bègles')
  })

  test('is answered for before it is read, and can be asked for', async () => {
    const answer = await desk.send('name\nCADA\n')
    const created = answer.json<Import>()
    expect([answer.statusCode, created.status, created.counts.rows]).toEqual([202, 'reading', 0])
    expect(answer.headers.location).toBe(`/api${desk.imports}/${created.id}`)
    expect((await desk.settled(created.id)).status).toBe('ready')
    const list = (await member.get(desk.imports)).json<{ items: Import[] }>()
    expect(list.items.map(({ id }) => id)).toContain(created.id)
  })

  test('may be sent twice under one key, and is taken once', async () => {
    const send = () => desk.send('name\nOnce\n', { 'idempotency-key': 'the-same-file' })
    const [first, second] = [await send(), await send()]
    expect([first.statusCode, second.statusCode]).toEqual([202, 202])
    expect(second.json<Import>().id).toBe(first.json<Import>().id)
    await desk.settled(first.json<Import>().id)
  })

  test('is another one where it contains something else, and is then not taken for the first', async () => {
    const count = async () => (await member.get(desk.imports)).json<{ items: Import[] }>().items.length
    const send = (text: string) => desk.send(text, { 'idempotency-key': 'two-files' })
    const first = (await send('name\nOne\n')).json<Import>()
    await desk.settled(first.id)
    const before = await count()
    for (const other of ['name\nTwo\n', 'name\nThree\n']) {
      const answer = await send(other)
      expect([answer.statusCode, answer.json().type]).toEqual([409, '/problems/idempotency-mismatch'])
    }
    expect((await send('name\nOne\n')).json<Import>().id).toBe(first.id)
    expect(await count()).toBe(before)
  })

  test('can be a workbook', async () => {
    const found = await desk.read(
      aWorkbook({
        Partners: [
          ['name', 'city'],
          ['CADA', 'Bordeaux'],
        ],
        Old: [['name'], ['X']],
      }),
    )
    expect(found).toMatchObject({
      status: 'ready',
      format: 'xlsx',
      sheets: ['Partners', 'Old'],
      counts: { placed: 1 },
    })
  })

  test('comes back in pages', async () => {
    const { id } = await desk.read(
      `name\n${Array.from({ length: 5 }, (_, n) => `Organisation ${n}`).join('\n')}\n`,
    )
    const first = (await member.get(`${desk.imports}/${id}/rows?limit=3`)).json()
    const second = (await member.get(`${desk.imports}/${id}/rows?limit=3&after=${first.next}`)).json()
    expect([first.items.length, first.next, second.items.length, second.next]).toEqual([3, 4, 2, null])
  })
})

/** A workbook whose directory says that one part unpacks to two gigabytes. */
function aBomb(): Uint8Array {
  const bytes = Buffer.from(aWorkbook({ Partners: [['name'], ['A']] }))
  const directory = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  bytes.writeUInt32LE(2 ** 31, directory + 24)
  return bytes
}

describe('a file that cannot be taken in', () => {
  const columns = Array.from({ length: 300 }, (_, n) => `c${n}`).join(',')
  test.each([
    ['an empty file', '', 'empty-file'],
    ['headings alone', 'name,city\n', 'no-rows'],
    ['a picture renamed to .csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0), 'not-a-table'],
    ['nothing but NUL', new Uint8Array(5000), 'not-a-table'],
    ['300 columns', `${columns}\n${columns}\n`, 'too-many-columns'],
    ['a workbook that unpacks to gigabytes', aBomb(), 'unpacks-too-large'],
    ['a workbook that breaks off', aWorkbook({ A: [['name'], ['B']] }).subarray(0, 300), 'damaged-workbook'],
    ['a quotation mark that is not closed', 'name\n"A\n', 'unclosed-quote'],
  ])('%s: the import says why, and nothing is staged', async (_, file, code) => {
    const { id, ...failed } = await desk.read(file)
    expect(failed).toMatchObject({ status: 'failed', problem: { code } })
    expect(await desk.rows(id)).toEqual([])
  })

  test('over the limit is refused, and does not stay on the disk', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'atlas-upload-'))
    vi.stubEnv('TMPDIR', folder)
    const body = (size: number) => Readable.from([Buffer.alloc(600), Buffer.alloc(size - 600)])
    await expect(receiveFile(body(1201), 1200)).rejects.toMatchObject({ slug: 'file-too-large' })
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    expect(entries.filter((entry) => entry.isFile())).toEqual([])
    const path = await receiveFile(body(1200), 1200)
    expect((await stat(path)).size).toBe(1200)
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true })
    const announced = await desk.send(Buffer.alloc(51 * 1024 * 1024))
    expect([announced.statusCode, announced.json().type]).toEqual([413, '/problems/file-too-large'])
  })

  test('as another type, without a name or with an unknown parameter is refused', async () => {
    const statuses = [
      await desk.send('name\nA\n', { 'content-type': 'image/png' }),
      await desk.send('name\nA\n', {}, ''),
      await desk.send('name\nA\n', {}, 'fileName=a.csv&colour=red'),
    ].map(({ statusCode }) => statusCode)
    expect(statuses).toEqual([400, 400, 400])
  })

  test('because somebody may not, is refused', async () => {
    const statuses = [as(), as(aStranger()), as(aMember(await anAlliance(store)))].map(async (client) => {
      const { statusCode } = await importer(service, client, alliance).send('name\nA\n')
      return statusCode
    })
    expect(await Promise.all(statuses)).toEqual([404, 404, 404])
  })
})

describe('what is wrong with a row', () => {
  /** The faults of the only row of a file, and the row. */
  async function onlyRow(file: string) {
    const { id } = await desk.read(file)
    const [row] = await desk.rows(id)
    return {
      row,
      faults: row?.faults.map(({ code, column, severity, remedy }) => [code, column, severity, remedy]),
    }
  }

  test('NUL bytes are taken out and told', async () => {
    const { row, faults } = await onlyRow('name,city\nCA\0DA,Bordeaux\n')
    expect(row?.name).toBe('CADA')
    expect(faults).toEqual([['control-characters', 'name', 'warning', 'removed']])
  })

  test('a formula or markup in a name stays text', async () => {
    const name = '=HYPERLINK(""http://x"";<b>)'
    const { row } = await onlyRow(`name\n"${name}"\n`)
    expect(row?.name).toBe('=HYPERLINK("http://x";<b>)')
  })

  test('swapped coordinates are turned round and told', async () => {
    const { faults } = await onlyRow('name,longitude,latitude\nCADA,44.84,-0.58\n')
    expect(faults).toEqual([['coordinates-swapped', 'latitude', 'warning', 'turned-round']])
  })

  test('coordinates out of range are left out', async () => {
    const { faults } = await onlyRow('name,longitude,latitude\nCADA,444,200\n')
    expect(faults?.map(([code]) => code)).toEqual(['coordinates-out-of-range'])
  })

  test('ties to oneself and ties that exist are told', async () => {
    const [name, other] = ['Atelier Remuménage', 'Maison de quartier']
    await anOrganisation(store, alliance, { name })
    await anOrganisation(store, alliance, { name: other })
    const { id, counts } = await desk.read(`from,to\n${name},${name}\n${name},${other}\n${other},${name}\n`)
    const rows = await desk.rows(id)
    expect(rows.map(({ decision, faults }) => [decision, faults.map(({ code }) => code)])).toEqual([
      ['skip', ['self-partnership']],
      ['create', []],
      ['skip', ['duplicate-partnership']],
    ])
    expect(counts).toMatchObject({ rows: 3, create: 1, skip: 1, faulty: 1, warned: 1, partnerships: 1 })
  })
})
