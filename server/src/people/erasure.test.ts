import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repeatErasures } from '@atlas/db/erasures'
import { newId } from '@atlas/db/tenancy'
import { runChange, runReadTransaction } from '@atlas/db/transactions'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allianceTables } from '../../../db/src/catalogue.factory.ts'
import { anAlliance, anImport, aSource, tester } from '../../../test/factories.ts'
import { ownStore } from '../../../test/store.ts'
import { readChange } from '../history/queries.ts'
import { undoChange } from '../history/undo.ts'
import { eraseRecord } from './erasure.ts'

// No noun is personal yet: here sources are, in a store of its own.
const store = await ownStore()
const { db } = store
let dataDir: string
let alliance: string
const account = 'somebody'

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'atlas-erasure-'))
  await sql`insert into personal_table values ('source')`.execute(db)
  await sql`insert into identity.user (id, name, email, email_verified)
    values (${account}, 'U', 'u@example.org', true)`.execute(db)
})
afterAll(async () => {
  await store.close()
  await rm(dataDir, { recursive: true, force: true })
})

const change = (action: string, write: Parameters<typeof runChange>[2]) =>
  runChange(db, { allianceId: alliance, actor: tester, action }, write)
const erase = (id: string) =>
  eraseRecord(db, dataDir, { allianceId: alliance, actor: tester, noun: 'source', id })

/** Every row of every table that holds a word anywhere, by table. */
async function tablesTelling(word: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('atlas', 'identity') and c.relkind = 'r' order by 1`.execute(db)
  const telling: string[] = []
  for (const { name } of rows) {
    const { rows: found } = await sql`
      select 1 from ${sql.table(name)} t where t::text ilike ${`%${word}%`}
        or t::text ilike ${`%${Buffer.from(word).toString('hex')}%`} limit 1`.execute(db)
    if (found.length > 0) telling.push(name)
  }
  return telling
}

test('a person is told of nowhere, once erased, and stays so', async () => {
  alliance = await anAlliance(store)
  const person = await aSource(store, alliance, { title: 'Zebedee', summary: 'Zebedee said so' })
  const other = await aSource(store, alliance, { title: 'Somebody else' })
  await anImport(store, alliance, { word: 'Zebedee' })
  const { changeId: renamed } = await change('source.update', (trx) =>
    trx.updateTable('source').set({ title: 'Renamed' }).execute(),
  )
  await sql`insert into identity.repeatable_request (id, alliance_id, principal, key, fingerprint, body)
    values (${newId()}, ${alliance}, ${`account:${account}`}, 'k', 'f', '{"name": "Zebedee"}')`.execute(db)
  expect(await tablesTelling('Zebedee')).toEqual([
    ...[
      'atlas.history',
      'atlas.import',
      'atlas.import_duplicate',
      'atlas.import_file',
      'atlas.import_location',
    ],
    ...['atlas.import_partnership', 'atlas.import_place', 'atlas.import_row', 'atlas.import_sector'],
    'atlas.import_value',
    ...['atlas.source', 'identity.repeatable_request'],
  ])

  const { changeId: erasure } = await erase(person)
  // The name of a file is what somebody called it.
  expect(await tablesTelling('Zebedee')).toEqual(['atlas.import'])
  expect(await readFile(join(dataDir, 'erased.jsonl'), 'utf8')).not.toContain('Zebedee')
  const { rows } = await sql`
    select operation, before, after, erased from history where row_id = ${person} order by id`.execute(db)
  expect(rows).toEqual(
    ['insert', 'update', 'delete'].map((operation) => ({
      operation,
      before: null,
      after: null,
      erased: true,
    })),
  )
  const told = await runReadTransaction(db, alliance, (trx) => readChange(trx, erasure))
  expect(told).toMatchObject({ action: 'source.erase', counts: { source: { delete: 1 } } })

  // Undoing what touched the person and another record gives back the other alone.
  await change('change.undo', (trx, undoing) =>
    undoChange(trx, { id: renamed, counts: { source: { update: 2 } } }, undoing),
  )
  const left = await sql`select id, title from source where alliance_id = ${alliance}`.execute(db)
  expect(left.rows).toEqual([{ id: other, title: 'Somebody else' }])
})

test('a record that is nobody is not erased, and nothing is listed', async () => {
  const before = await readFile(join(dataDir, 'erased.jsonl'), 'utf8')
  await expect(
    eraseRecord(db, dataDir, { allianceId: alliance, actor: tester, noun: 'sector', id: alliance }),
  ).rejects.toThrow('holds no personal data')
  expect(await readFile(join(dataDir, 'erased.jsonl'), 'utf8')).toBe(before)
})

test('a store that comes back from an older copy erases again before it serves', async () => {
  alliance = await anAlliance(store)
  const person = await aSource(store, alliance, { title: 'Yolanda' })
  const rowsOf = async (table: string) =>
    (await sql<object>`select * from ${sql.table(table)} where alliance_id = ${alliance}`.execute(db)).rows
  const history = await rowsOf('history')
  await erase(person)
  expect(await tablesTelling('Yolanda')).toEqual([])

  // As the copy has it: the record, its history, and no word of the erasure.
  await store.script(`
    delete from identity.erasure; delete from atlas.history where alliance_id = '${alliance}';
    select set_config('atlas.change', gen_random_uuid()::text, false);
    insert into atlas.source (alliance_id, id, title) values ('${alliance}', '${person}', 'Yolanda');
    insert into atlas.history overriding system value
      select * from jsonb_populate_recordset(null::atlas.history, $$${JSON.stringify(history.map(asColumns))}$$);
    select set_config('atlas.change', '', false)`)
  expect(await tablesTelling('Yolanda')).toContain('atlas.source')
  expect(await repeatErasures(db, dataDir)).toBe(2)
  expect(await tablesTelling('Yolanda')).toEqual([])
  expect(await repeatErasures(db, dataDir)).toBe(0)
})

test('a data folder that is new learns from the store what was erased', async () => {
  const empty = join(dataDir, 'new')
  expect(await repeatErasures(db, empty)).toBe(0)
  const lines = (await readFile(join(empty, 'erased.jsonl'), 'utf8')).trim().split('\n')
  expect(lines).toHaveLength(2)
})

test('a table of persons is managed as any other one', async () => {
  await store.script(`
    create table atlas.person_of_a_test (alliance_id uuid not null, id uuid not null, name text not null,
      revision integer not null default 1, updated_at timestamptz, primary key (alliance_id, id));
    call atlas.manage_personal_table('person_of_a_test', 'id')`)
  expect((await allianceTables(db)).find(({ name }) => name === 'person_of_a_test')).toBeDefined()
  const { rows } = await sql`select name from personal_table order by name`.execute(db)
  expect(rows).toEqual([{ name: 'person_of_a_test' }, { name: 'source' }])
})

const asColumns = (row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  )
