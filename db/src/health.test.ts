import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testStore } from '../../test/store.ts'
import { healthCheck } from './health.ts'

const store = await testStore()

test('a database that answers is well, and a question takes a moment', async () => {
  const answer = await healthCheck(store)()
  expect(answer).toEqual({ ok: true, latencyMs: expect.any(Number) })
})

test('a database that does not answer in time is not, until it does', async () => {
  const check = healthCheck(store, 50)
  await store.db.transaction().execute(async (trx) => {
    await sql`lock table atlas.migration in access exclusive mode`.execute(trx)
    expect(await check()).toMatchObject({ ok: false, problem: expect.stringContaining('not answered') })
    expect(await check()).toMatchObject({ ok: false })
  })
  await expect.poll(async () => (await check()).ok).toBe(true)
})
