import { newId } from '@atlas/db/tenancy'
import type { Import } from '@atlas/shared/exchange/import'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { anAlliance, anImport } from '../../../test/factories.ts'
import { aMember, testService } from '../../../test/service.ts'
import { deleteOldImports } from './delete-old-imports.ts'
import { forkReading } from './fork-reading.ts'
import { importer } from './uploads.factory.ts'
import { workingOn } from './work.ts'

// Files are read by processes of their own: what becomes of these is what is tested.
const service = await testService({ startReading: forkReading })
const { store, as } = service

let alliance: string
let member: ReturnType<typeof as>
let desk: ReturnType<typeof importer>

beforeAll(async () => {
  alliance = await anAlliance(store)
  member = as(aMember(alliance))
  desk = importer(service, member, alliance)
})

const stateOf = async (id: string) => {
  const { status, problem } = (await member.get(`${desk.imports}/${id}`)).json<Import>()
  return { status, problem: problem?.code }
}

const fallSilent = (id: string) =>
  sql`update import set alive_at = now() - interval '1 minute' where id = ${id}`.execute(store.db)

describe('an import whose process has died', () => {
  test.each(['reading', 'committing'])('while it was %s has failed, and says so', async (status) => {
    const id = await anImport(store, alliance)
    await sql`update import set status = ${status} where id = ${id}`.execute(store.db)
    await fallSilent(id)
    expect(await stateOf(id)).toEqual({ status: 'failed', problem: 'interrupted' })
  })

  test('is not one that somebody works on, however long that takes', async () => {
    const id = await anImport(store, alliance)
    await workingOn(store, { allianceId: alliance, importId: id }, async () => {
      await fallSilent(id)
      expect((await stateOf(id)).status).toBe('reading')
    })
  })

  test('and whose rows a crash of the database has taken has failed too', async () => {
    const { id } = await desk.read('name\nCADA\n')
    await sql`delete from import_row where import_id = ${id}`.execute(store.db)
    expect(await stateOf(id)).toEqual({ status: 'failed', problem: 'interrupted' })
  })
})

const leftOf = async (id: string) => {
  const tables = ['import_row', 'import_file', 'import_location', 'import_place', 'import_sector']
  const counts = tables.map(async (table) => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.table(table)} where import_id = ${id}`.execute(store.db)
    return rows[0]?.n
  })
  return Promise.all(counts)
}

describe('an import that is discarded', () => {
  test('is gone with all that was staged', async () => {
    const { id } = await desk.read('name,city,sectors\nCADA,Bordeaux,Care\n')
    expect((await member.delete(`${desk.imports}/${id}`)).statusCode).toBe(204)
    expect((await member.get(`${desk.imports}/${id}`)).statusCode).toBe(404)
    expect(await leftOf(id)).toEqual([0, 0, 0, 0, 0])
  })

  test('while it is read stays away', async () => {
    const lines = Array.from({ length: 3000 }, (_, n) => `Organisation ${n},Bordeaux,Care`)
    const answer = await desk.send(`name,city,sectors\n${lines.join('\n')}\n`)
    const { id } = answer.json<Import>()
    expect((await member.delete(`${desk.imports}/${id}`)).statusCode).toBe(204)
    // Files are read one after the other: once the next one is ready, this one is over.
    await desk.read('name\nCADA\n')
    expect(await leftOf(id)).toEqual([0, 0, 0, 0, 0])
  })

  test('is not one that is being committed, or of another alliance', async () => {
    const id = await anImport(store, alliance)
    await sql`update import set status = 'committing' where id = ${id}`.execute(store.db)
    const refused = await workingOn(store, { allianceId: alliance, importId: id }, () =>
      member.delete(`${desk.imports}/${id}`),
    )
    expect(refused.json().type).toBe('/problems/conflict')
    const theirs = await anImport(store, await anAlliance(store))
    expect((await member.delete(`${desk.imports}/${theirs}`)).statusCode).toBe(404)
    expect((await member.get(`${desk.imports}/${newId()}`)).statusCode).toBe(404)
  })
})

test('nothing can be decided about an import that is being read or committed', async () => {
  const id = await anImport(store, alliance)
  const statuses = await workingOn(store, { allianceId: alliance, importId: id }, async () => [
    (await member.patch(`${desk.imports}/${id}`, { duplicates: 'keep' })).statusCode,
    (await member.patch(`${desk.imports}/${id}/rows`, { rows: [{ row: 2, decision: 'skip' }] })).statusCode,
    (await member.post(`${desk.imports}/${id}/commit`, {})).statusCode,
  ])
  expect(statuses).toEqual([409, 409, 409])
})

describe('an import that is committed', () => {
  test('becomes done, once, and undone with its change', async () => {
    const { id } = await desk.read('name,sectors\nDone once,Care\nDone twice,Care\n')
    const commits = await Promise.all([1, 2].map(() => member.post(`${desk.imports}/${id}/commit`, {})))
    expect(commits.map(({ statusCode }) => statusCode).sort()).toEqual([202, 409])
    expect(commits.find(({ statusCode }) => statusCode === 202)?.json()).toMatchObject({
      status: 'committing',
    })
    const done = await desk.settled(id)
    expect(done).toMatchObject({ status: 'done', counts: { create: 2 } })
    const [row] = await desk.rows(id)
    const path = `/alliances/${alliance}/organisations/${row?.organisationId}`
    expect((await member.get(path)).json().names).toEqual({ en: 'Done once' })

    expect((await member.post(`/alliances/${alliance}/changes/${done.changeId}/undo`, {})).statusCode).toBe(
      200,
    )
    expect((await stateOf(id)).status).toBe('undone')
    expect((await member.get(path)).statusCode).toBe(404)
  })
})

test('rows go into others only once somebody has confirmed how many', async () => {
  const { id, counts } = await desk.read('name,city\nBlue Bus,Bordeaux\nBlue Bus,Bordeaux\n')
  expect(counts).toMatchObject({ create: 1, merge: 1 })
  const commit = (query: string) => member.post(`${desk.imports}/${id}/commit${query}`, {})
  for (const query of ['', '?merges=2']) {
    const refused = (await commit(query)).json()
    expect(refused).toMatchObject({ type: '/problems/conflict' })
    expect(refused.detail).toContain('?merges=1')
  }
  expect((await desk.rows(id, '?filter=merges')).map(({ row, mergeInto }) => [row, mergeInto])).toEqual([
    [3, { row: 2 }],
  ])
  expect((await commit('?merges=1')).statusCode).toBe(202)
  expect(await desk.settled(id)).toMatchObject({ status: 'done', counts: { create: 1, merge: 1 } })
})

describe('an import that is left alone', () => {
  const age = (id: string, days: number) =>
    sql`update import set created_at = now() - make_interval(days => ${days}::integer),
      alive_at = now() - make_interval(days => ${days}::integer) where id = ${id}`.execute(store.db)

  test('is gone after a week, with its file and all that was staged', async () => {
    const [left, recent] = [await anImport(store, alliance), await anImport(store, alliance)]
    for (const id of [left, recent])
      await sql`update import set status = 'ready' where id = ${id}`.execute(store.db)
    await age(left, 8)
    await age(recent, 6)
    await deleteOldImports(store.db)
    expect(await leftOf(left)).toEqual([0, 0, 0, 0, 0])
    expect((await member.get(`${desk.imports}/${left}`)).statusCode).toBe(404)
    expect((await leftOf(recent))[0]).toBe(1)
  })

  test('once it is done keeps its rows for a month, and its file not at all', async () => {
    const { id } = await desk.read('name\nKept for a month\n')
    await member.post(`${desk.imports}/${id}/commit`, {})
    await expect.poll(() => stateOf(id), { timeout: 20_000 }).toMatchObject({ status: 'done' })
    expect((await leftOf(id)).slice(0, 2)).toEqual([1, 0])
    await age(id, 29)
    await deleteOldImports(store.db)
    expect((await leftOf(id))[0]).toBe(1)
    await age(id, 31)
    await deleteOldImports(store.db)
    expect((await leftOf(id))[0]).toBe(0)
    expect((await stateOf(id)).status).toBe('done')
  })
})
