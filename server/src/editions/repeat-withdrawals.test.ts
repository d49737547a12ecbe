import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runPublisherTransaction } from '@atlas/db/transactions'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { anOrganisation } from '../../../test/factories.ts'
import { testService } from '../../../test/service.ts'
import { completeRedactions } from './complete-redactions.ts'
import { aPublisher } from './editions.factory.ts'
import { repeatWithdrawals } from './repeat-withdrawals.ts'

const service = await testService()
const { store, app } = service
const { dataDir } = app.config

afterAll(async () => {
  await sql`drop schema if exists publication_backup cascade`.execute(store.db)
})

const tables = ['edition', 'edition_file', 'edition_source', 'act', 'suppressed']

/** What is published of an alliance, as a backup holds it: the function brings it back. */
async function backUp(allianceId: string): Promise<() => Promise<void>> {
  const run = (statement: string) =>
    runPublisherTransaction(store.db, allianceId, (trx) => sql.raw(statement).execute(trx))
  const name = (table: string) => `publication_backup.${table}_${allianceId.replaceAll('-', '')}`
  await sql`create schema if not exists publication_backup`.execute(store.db)
  for (const table of tables)
    await sql
      .raw(
        `create table ${name(table)} as select * from publication.${table} where alliance_id = '${allianceId}'`,
      )
      .execute(store.db)
  await sql`grant usage on schema publication_backup to atlas_publisher`.execute(store.db)
  await sql`grant select on all tables in schema publication_backup to atlas_publisher`.execute(store.db)
  return async () => {
    for (const table of tables.toReversed()) await run(`delete from publication.${table}`)
    for (const table of tables) await run(`insert into publication.${table} select * from ${name(table)}`)
  }
}

test('a backup from before brings back nothing that was withdrawn', async () => {
  const { id, publish, edition, owner, path, list, bytes } = await aPublisher(service)
  const gone = await anOrganisation(store, id, { name: 'GONE centre' })
  const allowed = await anOrganisation(store, id, { name: 'Allowed centre' })
  await publish()
  await publish()
  const reason = 'safety'
  const restore = await backUp(id)
  await owner.post(`${path}/1/withdraw`, { reason, explanation: 'A shelter was on it.' })
  for (const organisationId of [gone, allowed])
    await owner.post(`${path}/redactions`, { organisationId, part: 'record', reason })
  await owner.delete(`${path}/redactions/${allowed}`)

  await restore()
  expect(await bytes()).toContain('GONE')
  expect(await repeatWithdrawals(store.db, dataDir)).toBe(2)
  await completeRedactions(store.db, app.makeEdition)
  expect(await bytes()).not.toMatch(new RegExp(`GONE|${gone}`))
  expect((await edition(2))?.organisations.map((each) => each.id)).toEqual([allowed])
  expect((await list()).editions[1]).toMatchObject({ number: 1, withdrawnAt: expect.any(String) })
  expect((await list()).acts.filter(({ act }) => act === 'withdraw')).toMatchObject([
    { number: 1, reason, explanation: 'A shelter was on it.' },
  ])
  expect(await repeatWithdrawals(store.db, dataDir)).toBe(0)
  const listed = await readFile(join(dataDir, 'withdrawn.jsonl'), 'utf8')
  expect(listed).not.toMatch(new RegExp(`${gone}|${allowed}|centre`))
})

test('an edition that is published after a restore keeps the number of one that was withdrawn', async () => {
  const { id, publish, owner, path, list } = await aPublisher(service)
  await anOrganisation(store, id)
  const restore = await backUp(id)
  await publish()
  await owner.post(`${path}/1/withdraw`, { reason: 'mistake' })
  await restore()
  await publish()
  expect(await repeatWithdrawals(store.db, dataDir)).toBe(0)
  expect((await list()).editions).toMatchObject([{ number: 1, withdrawnAt: null }])
})

test('a data folder that is new learns what the store has withdrawn', async () => {
  const { id, publish, owner, path } = await aPublisher(service)
  const gone = await anOrganisation(store, id)
  await publish()
  await owner.post(`${path}/redactions`, { organisationId: gone, part: 'record', reason: 'request' })
  await owner.post(`${path}/1/withdraw`, { reason: 'mistake' })
  const folder = join(dataDir, 'new')
  expect(await repeatWithdrawals(store.db, folder)).toBe(0)
  const lines = (await readFile(join(folder, 'withdrawn.jsonl'), 'utf8')).trim().split('\n')
  const own = lines.map((line) => JSON.parse(line)).filter(({ allianceId }) => allianceId === id)
  expect(own).toMatchObject([{ key: expect.any(String) }, { number: 1, reason: 'mistake' }])
})
