import { newId } from '@atlas/db/tenancy'
import fastify from 'fastify'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { testStore } from '../../../test/store.ts'
import { callers } from './caller.ts'
import { idempotency } from './idempotency.ts'
import {
  deleteOldAnswers,
  readReserved,
  releaseKey,
  reserveKey,
  storeAnswer,
  tellAlive,
} from './idempotent-requests.ts'

const store = await testStore()

/** Of a token, which no table knows yet. */
let request: { principal: string; allianceId: null; key: string; fingerprint: string }
beforeEach(() => {
  request = { principal: `token:${newId()}`, allianceId: null, key: 'a-key', fingerprint: 'f' }
})

const secondsAgo = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString()

const set = (facts: { createdAt?: string; aliveAt?: string }) =>
  store.db
    .updateTable('identity.repeatableRequest')
    .set(facts)
    .where('principal', '=', request.principal)
    .execute()

const aliveAt = async () =>
  (
    await store.db
      .selectFrom('identity.repeatableRequest')
      .select('aliveAt')
      .where('principal', '=', request.principal)
      .executeTakeFirstOrThrow()
  ).aliveAt

const done = { status: 201, headers: {}, body: '{}', content: null }

async function reserve(): Promise<string> {
  const reserved = await reserveKey(store, request)
  if (!reserved) throw new Error('the key is in use')
  return reserved.id
}

test('a key whose process is silent is free, and what that one answers late is not kept', async () => {
  const first = await reserve()
  await set({ aliveAt: secondsAgo(60) })
  const second = await reserve()
  await storeAnswer(store.db, first, done)
  expect(await readReserved(store.db, request)).toEqual({ fingerprint: 'f' })
  await releaseKey(store.db, first)
  await storeAnswer(store.db, second, done)
  expect(await readReserved(store.db, request)).toEqual({ fingerprint: 'f', answer: done })
})

test('a key that has its answer stays in use, however long its process is silent', async () => {
  await storeAnswer(store.db, await reserve(), done)
  await set({ aliveAt: secondsAgo(3600) })
  expect(await reserveKey(store, request)).toBeUndefined()
})

test('a key whose process is alive stays in use, be it another process', async () => {
  const first = await reserve()
  await set({ aliveAt: secondsAgo(60) })
  await tellAlive(store.db, [first])
  expect(await reserveKey(store, request)).toBeUndefined()
})

test('on the embedded engine, what was at work when the service ended is free as soon as it starts', async () => {
  await reserve()
  await set({ aliveAt: secondsAgo(5) })
  const uptime = vi.spyOn(process, 'uptime').mockReturnValue(1)
  onTestFinished(() => uptime.mockRestore())
  expect(await reserveKey({ db: store.db, engine: 'postgres' }, request)).toBeUndefined()
  expect(await reserveKey({ db: store.db, engine: 'embedded' }, request)).toBeDefined()
})

test('old answers are deleted by a job, young ones stay', async () => {
  await storeAnswer(store.db, await reserve(), done)
  await set({ createdAt: secondsAgo(23 * 3600) })
  await deleteOldAnswers(store.db)
  expect(await readReserved(store.db, request)).toBeDefined()
  await set({ createdAt: secondsAgo(25 * 3600) })
  await deleteOldAnswers(store.db)
  expect(await readReserved(store.db, request)).toBeUndefined()
})

/** A service of one route, which answers what it is told to. */
async function serviceThat(answers: () => Promise<object>) {
  const app = fastify().decorate('store', store)
  const [kind, id] = request.principal.split(':') as ['token', string]
  const token = { ...{ kind, id, name: 'Nightly' }, allianceId: newId(), role: 'member' as const }
  await app.register(callers, { authenticate: () => token })
  await app.register(idempotency)
  app.post('/', answers)
  onTestFinished(() => app.close())
  return () => app.inject({ method: 'POST', url: '/', headers: { 'idempotency-key': request.key } })
}

test('a request that takes long is told to be alive meanwhile', async () => {
  const { promise, resolve } = Promise.withResolvers<object>()
  const post = await serviceThat(() => promise)
  const answer = post()
  await vi.waitFor(async () => expect(await readReserved(store.db, request)).toBeDefined(), 10_000)
  await set({ aliveAt: secondsAgo(60) })
  await vi.waitFor(async () => expect((await aliveAt()) > secondsAgo(30)).toBe(true), 20_000)
  resolve({})
  await answer
})

test('who waits for a request that is refused, or dies, is executed in its place', async () => {
  let times = 0
  const post = await serviceThat(async () => ({ times: ++times }))
  await post()
  const known = await readReserved(store.db, request)
  for (const end of [(id: string) => releaseKey(store.db, id), () => set({ aliveAt: secondsAgo(60) })]) {
    await store.db
      .deleteFrom('identity.repeatableRequest')
      .where('principal', '=', request.principal)
      .execute()
    request.fingerprint = known?.fingerprint ?? ''
    const first = await reserve()
    const before = times
    const waiting = post()
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(times).toBe(before)
    await end(first)
    expect((await waiting).json()).toEqual({ times: before + 1 })
  }
})
