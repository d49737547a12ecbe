import { newId } from '@atlas/db/tenancy'
import { beforeEach, describe, expect, test } from 'vitest'
import { anAlliance } from '../../../test/factories.ts'
import { aParticipant, aToken, testService } from '../../../test/service.ts'
import { deleteAccount } from '../people/account.ts'
import { readReserved, reserveKey } from './idempotent-requests.ts'
import { type AccountPrincipal, guest, type Principal, principalKey } from './principal.ts'

let caller: Principal
const { store, app } = await testService({ authenticate: () => caller })
let alliance: string

async function somebody(): Promise<AccountPrincipal> {
  const user = { id: newId(), name: 'Ada', email: `${newId()}@example.org` }
  await store.db.insertInto('identity.user').values(user).execute()
  return { kind: 'account', user, memberships: [{ allianceId: alliance, role: 'owner' }], operator: true }
}

beforeEach(async () => {
  alliance = await anAlliance(store)
  caller = await somebody()
})

const kept = () =>
  store.db
    .selectFrom('identity.repeatableRequest')
    .select(['key', 'status', 'body'])
    .where('principal', '=', principalKey(caller) ?? '')
    .orderBy('key')
    .execute()

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
    .where('principal', '=', principalKey(caller) ?? '')
    .execute()
  const second = await post('old', health)
  expect(second.statusCode).toBe(201)
  expect(second.json().id).not.toBe(first.json().id)
})

test('a key that is none is refused', async () => {
  expect((await post('two words', health)).statusCode).toBe(400)
})

describe('whose key it is', () => {
  test('a token has its own, and is answered again', async () => {
    await post('of-many', health)
    caller = aToken(alliance)
    const first = await post('of-many', { labels: { en: 'Housing' } }, `/alliances/${alliance}/needs`)
    const second = await post('of-many', { labels: { en: 'Housing' } }, `/alliances/${alliance}/needs`)
    expect([first.statusCode, second.statusCode]).toEqual([201, 201])
    expect(second.headers['idempotent-replayed']).toBe('true')
    expect(await kept()).toHaveLength(1)
  })

  test('what guests send is done each time, and nothing is kept of it', async () => {
    caller = guest
    const answers = [
      await post('of-nobody', {}, '/auth/sign-out'),
      await post('of-nobody', {}, '/auth/sign-out'),
    ]
    for (const { headers } of answers) expect(headers).not.toHaveProperty('idempotent-replayed')
    const rows = await store.db
      .selectFrom('identity.repeatableRequest')
      .select('id')
      .where('key', '=', 'of-nobody')
      .execute()
    expect(rows).toEqual([])
  })

  test('an account that is deleted takes what it was answered along, and nobody else’s', async () => {
    const [{ user, ...account }, participant] = [await somebody(), aParticipant(alliance)]
    const request = { allianceId: null, key: 'left', fingerprint: 'f' }
    const own = { ...request, principal: principalKey({ ...account, user }) ?? '' }
    const other = { ...request, principal: principalKey({ ...participant, id: user.id }) ?? '' }
    for (const each of [own, other]) await reserveKey(store, each)
    await store.db.transaction().execute((trx) => deleteAccount(trx, user.id, app.config.dataDir))
    expect(await readReserved(store.db, own)).toBeUndefined()
    expect(await readReserved(store.db, other)).toBeDefined()
  })
})

test('a one-time link is told once: nothing is kept of it, and a repetition is told what to do', async () => {
  const path = `/alliances/${alliance}/invitations`
  const first = await post('invite', { role: 'member' }, path)
  const second = await post('invite', { role: 'member' }, path)
  expect(first.json().link).toContain('/welcome/')
  expect([second.statusCode, second.json().type]).toEqual([409, '/problems/conflict'])
  expect(second.json().detail).toContain('with a new key')
  expect(await kept()).toEqual([{ key: 'invite', status: 201, body: null }])
  expect((await app.inject(`/api${path}`)).json().items).toHaveLength(1)
})

test('so is a link for a new password', async () => {
  const { user } = await somebody()
  await store.db
    .insertInto('identity.membership')
    .values({ userId: user.id, allianceId: alliance, role: 'member' })
    .execute()
  const me = caller as AccountPrincipal
  await store.db.updateTable('identity.user').set({ operator: true }).where('id', '=', me.user.id).execute()
  const path = `/alliances/${alliance}/members/${user.id}/password-link`
  const answers = [await post('forgotten', {}, path), await post('forgotten', {}, path)]
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 409])
  expect(await kept()).toEqual([{ key: 'forgotten', status: 201, body: null }])
})

test('no other answer is a one-time link, or it would be kept', () => {
  const { paths = {} } = app.swagger() as { paths?: Record<string, { post?: object }> }
  const links = Object.entries(paths).flatMap(([path, { post }]) =>
    JSON.stringify(post ?? '').includes('shown this once')
      ? path.slice('/api/alliances/{alliance}'.length)
      : [],
  )
  expect(links.sort()).toEqual(['/invitations', '/members/{id}/password-link'])
})

test('of what asks for a password nothing is kept, not even what it was like', async () => {
  const answer = await post('password', { currentPassword: 'wrong' }, '/account/delete')
  expect(answer.statusCode).toBe(400)
  const accepted = await post('password', {}, `/invitations/${(await invite()).split('/').at(-1)}/accept`)
  expect(accepted.statusCode).toBe(200)
  expect((await kept()).filter(({ key }) => key === 'password')).toEqual([])
})

const invite = async (): Promise<string> =>
  (await post('for-password', { role: 'member' }, `/alliances/${alliance}/invitations`)).json().link
