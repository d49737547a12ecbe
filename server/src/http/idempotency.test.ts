import { newId } from '@atlas/db/tenancy'
import { beforeEach, expect, test } from 'vitest'
import { anAlliance } from '../../../test/factories.ts'
import { testService } from '../../../test/service.ts'
import type { Caller } from './caller.ts'

let caller: Caller
const { store, app } = await testService({ authenticate: () => caller })
let alliance: string

async function somebody(): Promise<Caller> {
  const user = { id: newId(), name: 'Ada', email: `${newId()}@example.org` }
  await store.db.insertInto('identity.user').values(user).execute()
  return { user, memberships: [{ allianceId: alliance, role: 'owner' }], operator: true }
}

beforeEach(async () => {
  alliance = await anAlliance(store)
  caller = await somebody()
})

const post = (key: string, payload: object, path = `/alliances/${alliance}/sectors`) =>
  app.inject({ method: 'POST', url: `/api${path}`, payload, headers: { 'idempotency-key': key } })

const sectors = async () => (await app.inject(`/api/alliances/${alliance}/sectors`)).json().items

const health = { labels: { en: 'Health' } }

test('the same request with the same key has the same answer and is done once', async () => {
  const first = await post('a-key', health)
  const second = await post('a-key', health)
  expect(first.statusCode).toBe(201)
  expect(second.statusCode).toBe(201)
  expect(second.json()).toEqual(first.json())
  for (const name of ['location', 'etag', 'change-id']) expect(second.headers[name]).toBe(first.headers[name])
  expect(second.headers['idempotent-replayed']).toBe('true')
  expect(await sectors()).toHaveLength(1)
})

test('twins that arrive together are done once, and both are answered', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => post('twins', health)))
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201])
  expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1)
  expect(await sectors()).toHaveLength(1)
})

test('another request with a key that was used is refused', async () => {
  await post('used', health)
  const response = await post('used', { labels: { en: 'Housing' } })
  expect(response.statusCode).toBe(409)
  expect(response.json().type).toBe('/problems/idempotency-mismatch')
  expect(await sectors()).toHaveLength(1)
})

test('a key is one account’s, in one alliance', async () => {
  const here = await post('shared', health)
  const there = await anAlliance(store)
  const elsewhere = await post('shared', health, `/alliances/${there}/sectors`)
  caller = await somebody()
  const other = await post('shared', { labels: { en: 'Housing' } })
  expect([here, elsewhere, other].map(({ statusCode }) => statusCode)).toEqual([201, 201, 201])
})

test('a refused request can be mended and sent with the same key', async () => {
  expect((await post('again', { labels: {} })).statusCode).toBe(400)
  await post('taken', { ...health, code: 'health' })
  expect((await post('again', { ...health, code: 'health' })).statusCode).toBe(409)
  expect((await post('again', { ...health, code: 'health-2' })).statusCode).toBe(201)
})

test('a key works outside alliances too', async () => {
  const first = await post('found', { name: 'Founded once' }, '/alliances')
  const second = await post('found', { name: 'Founded once' }, '/alliances')
  expect(first.statusCode).toBe(201)
  expect(second.json()).toEqual(first.json())
})

test('a key is forgotten after a day', async () => {
  const first = await post('old', health)
  await store.db
    .updateTable('identity.repeatableRequest')
    .set({ createdAt: new Date(Date.now() - 25 * 3_600_000).toISOString() })
    .where('userId', '=', caller.user?.id ?? '')
    .execute()
  const second = await post('old', health)
  expect(second.statusCode).toBe(201)
  expect(second.json().id).not.toBe(first.json().id)
})

test('a key that is none is refused', async () => {
  expect((await post('two words', health)).statusCode).toBe(400)
})
