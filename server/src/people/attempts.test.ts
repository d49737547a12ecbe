import { describe, expect, test } from 'vitest'
import { attemptKey } from './account-attempts.ts'
import { countByAddress } from './address-attempts.ts'
import { cookieOf, password, serviceForPeople } from './people.factory.ts'

const { store, ask, aPerson, anAlliance, invite, signIn, newAddress } = await serviceForPeople()

const wrong = (email: string, times: number, from: { address?: string; cookie?: string } = {}) =>
  Promise.all(Array.from({ length: times }, (_, n) => signIn(email, `wrong guess ${n}`, from)))
const tally = (answers: { statusCode: number }[]) =>
  Object.fromEntries(
    Object.entries(Object.groupBy(answers, ({ statusCode }) => statusCode)).map(([status, all]) => [
      status,
      all?.length,
    ]),
  )

describe('wrong passwords for one account', () => {
  test('are looked at five times, then less and less often, wherever they come from', async () => {
    const { email } = await aPerson(await anAlliance())
    expect(tally(await wrong(email, 20))).toEqual({ 401: 5, 429: 15 })
    const refused = await signIn(email, 'wrong once more')
    expect(refused.json()).toMatchObject({
      type: '/problems/too-many-attempts',
      retryAfter: expect.any(Number),
    })
    expect(refused.headers['retry-after']).toBe(String(refused.json().retryAfter))
    // As if the wait were over.
    await store.db
      .updateTable('identity.failedAttempt')
      .set({ run: 9, lastAt: new Date(Date.now() - 60_000).toISOString() })
      .where('key', '=', attemptKey('password', email))
      .execute()
    expect(tally(await wrong(email, 3))).toEqual({ 401: 1, 429: 2 })
    expect((await signIn(email, password)).json().retryAfter).toBeGreaterThan(55)
  })

  test('are answered alike where there is no such account', async () => {
    const person = await aPerson(await anAlliance())
    const bodies = async (email: string) =>
      (await wrong(email, 7)).map((answer) => ({ ...answer.json(), instance: '', retryAfter: 0, detail: '' }))
    const sorted = (all: { status: number }[]) => all.toSorted((a, b) => a.status - b.status)
    expect(sorted(await bodies(`nobody-${person.email}`))).toEqual(sorted(await bodies(person.email)))
  })

  test('do not lock their owner out of a browser of theirs', async () => {
    const { email } = await aPerson(await anAlliance())
    const cookie = cookieOf(await signIn(email, password))
    await wrong(email, 20)
    expect((await signIn(email, password)).statusCode).toBe(429)
    expect((await signIn(email, password, { cookie })).statusCode).toBe(200)
  })

  test('are counted in a familiar browser too, and one of another account is none', async () => {
    const [mine, theirs] = [await aPerson(await anAlliance()), await aPerson(await anAlliance())]
    const cookie = cookieOf(await signIn(mine.email, password))
    expect(tally(await wrong(mine.email, 8, { cookie }))).toEqual({ 401: 5, 429: 3 })
    await wrong(theirs.email, 8)
    expect((await signIn(theirs.email, password, { cookie })).statusCode).toBe(429)
  })

  test('are told to the account when it signs in, once', async () => {
    const { email } = await aPerson(await anAlliance())
    await wrong(email, 3)
    const { failedAttempts } = (await signIn(email, password)).json()
    expect(failedAttempts).toEqual({ count: 3, since: expect.any(String) })
    expect(Date.now() - Date.parse(failedAttempts.since)).toBeLessThan(60_000)
    expect((await signIn(email, password)).json().failedAttempts).toBeNull()
  })

  test('are limited for who sits before a session that is not theirs', async () => {
    const person = await aPerson(await anAlliance())
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        person.ask('POST', '/auth/change-password', {
          ...{ currentPassword: `wrong guess ${n}`, newPassword: 'staple battery horse' },
        }),
      ),
    )
    expect(tally(answers)).toEqual({ 400: 5, 429: 3 })
  })
})

describe('from one address', () => {
  test('forty people open their links and sign in, all at once', async () => {
    const [alliance, address] = [await anAlliance(), newAddress()]
    const tokens = await Promise.all(Array.from({ length: 40 }, () => invite(alliance)))
    const joined = await Promise.all(
      tokens.map((token, n) =>
        ask('POST', `/invitations/${token}/accept`, {
          ...{
            address,
            payload: { name: 'Ada', email: `room-${n}-${token.slice(0, 8)}@example.org`, password },
          },
        }),
      ),
    )
    expect(tally(joined)).toEqual({ 200: 40 })
    const emails = joined.map((answer) => answer.json().user.email as string)
    const signedIn = await Promise.all(emails.map((email) => signIn(email, password, { address })))
    expect(tally(signedIn)).toEqual({ 200: 40 })
  })

  test('thirty wrong passwords for as many accounts are looked at, and the next one waits', async () => {
    const address = newAddress()
    const answers = []
    for (let n = 0; n < 33; n++)
      answers.push(await signIn(`nobody-${n}@example.org`, 'wrong guess', { address }))
    expect(tally(answers)).toEqual({ 401: 30, 429: 3 })
  })

  test('thirty links that nobody made are looked at', async () => {
    const address = newAddress()
    const answers = []
    for (let n = 0; n < 33; n++)
      answers.push(await ask('GET', `/invitations/${'A'.repeat(30)}${10 + n}`, { address }))
    expect(tally(answers)).toEqual({ 404: 30, 429: 3 })
  })
})

test('an address that made mistakes has them forgotten with time, and waits no longer than a minute', async () => {
  let now = 0
  const counts = countByAddress(() => now)
  const fail = () => counts.guard('192.0.2.1', async () => ({ result: 1, failed: true }))
  for (let n = 0; n < 30; n++) await fail()
  await expect(fail()).rejects.toMatchObject({ particulars: { retryAfter: 2 } })
  now += 2000
  await fail()
  await expect(fail()).rejects.toMatchObject({ particulars: { retryAfter: 4 } })
  now += 20_000 * 31
  for (let n = 0; n < 30; n++) await fail()
  for (let n = 0; n < 20; n++) {
    now += 19_000
    await fail().catch(() => undefined)
  }
  await fail().catch(({ particulars }) => expect(particulars.retryAfter).toBeLessThanOrEqual(60))
})

test('an IPv6 subscriber has one count for all of their addresses', async () => {
  const counts = countByAddress(() => 0)
  const fail = (address: string) => counts.guard(address, async () => ({ result: 1, failed: true }))
  for (let n = 0; n < 30; n++) await fail(`2001:db8:1:2::${n.toString(16)}`)
  await expect(fail('2001:db8:1:2:ffff::1')).rejects.toThrow()
  await fail('2001:db8:1:3::1')
})
