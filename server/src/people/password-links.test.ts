import { beforeAll, describe, expect, test } from 'vitest'
import { cookieOf, type Person, password, serviceForPeople } from './people.factory.ts'

const { store, ask, aPerson, anAlliance, join, signIn } = await serviceForPeople()

const newPassword = 'staple battery horse'
let alliance: string
let owner: Person

beforeAll(async () => {
  alliance = await anAlliance()
  owner = await aPerson(alliance, 'owner')
})

const linkFor = (maker: Person, person: Person, of = alliance) =>
  maker.ask('POST', `/alliances/${of}/members/${person.id}/password-link`)
const tokenFor = async (maker: Person, person: Person, of = alliance) =>
  (await linkFor(maker, person, of)).json().link.split('/new-password/')[1] as string
const choose = (token: string, secret = newPassword) =>
  ask('POST', `/password-links/${token}/use`, { payload: { newPassword: secret } })

describe('a link for a new password', () => {
  test('made by an owner lets a member in again, ends the old sessions, and works once', async () => {
    const person = await aPerson(alliance)
    const made = await linkFor(owner, person)
    expect(made.statusCode).toBe(201)
    const token = made.json().link.split('/new-password/')[1]
    expect((await ask('GET', `/password-links/${token}`)).json()).toEqual({
      ...{ name: person.name, email: person.email, expiresAt: made.json().expiresAt },
    })
    const used = await choose(token)
    expect(used.json()).toMatchObject({ user: { id: person.id }, memberships: [{ role: 'member' }] })
    expect((await ask('GET', '/whoami', { cookie: cookieOf(used) })).json().user.id).toBe(person.id)
    expect((await person.ask('GET', '/whoami')).json().user).toBeNull()
    expect((await signIn(person.email, password)).statusCode).toBe(401)
    expect((await signIn(person.email, newPassword)).statusCode).toBe(200)
    expect((await choose(token, 'battery horse staple')).json()).toMatchObject({ type: '/problems/gone' })
  })

  test('is kept as a hash', async () => {
    const person = await aPerson(alliance)
    const token = await tokenFor(owner, person)
    const rows = await store.db
      .selectFrom('identity.passwordLink')
      .selectAll()
      .where('userId', '=', person.id)
      .execute()
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(rows).toHaveLength(1)
  })

  test('replaces the one before, and expires', async () => {
    const person = await aPerson(alliance)
    const [first, second] = [await tokenFor(owner, person), await tokenFor(owner, person)]
    expect((await choose(first)).statusCode).toBe(404)
    await store.db
      .updateTable('identity.passwordLink')
      .set({ expiresAt: new Date(Date.now() - 1000).toISOString() })
      .where('userId', '=', person.id)
      .execute()
    expect((await choose(second)).statusCode).toBe(410)
    expect((await signIn(person.email, password)).statusCode).toBe(200)
  })

  test('used by two at once is used by one', async () => {
    const person = await aPerson(alliance)
    const token = await tokenFor(owner, person)
    const both = await Promise.all([choose(token), choose(token, 'battery horse staple')])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410])
  })

  test('takes no easy password, and can then be used with a better one', async () => {
    const token = await tokenFor(owner, await aPerson(alliance))
    expect((await choose(token, 'password1234')).json().errors).toMatchObject([
      { pointer: '/newPassword', code: 'weak' },
    ])
    expect((await choose(token, 'short')).json().errors).toMatchObject([
      { pointer: '/newPassword', code: 'minLength' },
    ])
    expect((await choose(token)).statusCode).toBe(200)
  })
})

describe('nobody takes over an account that may do more than they may', () => {
  test.each([
    ['another owner', () => aPerson(alliance, 'owner')],
    [
      'a member of another alliance',
      async () => {
        const person = await aPerson(alliance)
        await join(person, await anAlliance())
        return person
      },
    ],
    [
      'an operator who is a member here',
      async () => {
        const person = await aPerson(alliance)
        await store.db
          .updateTable('identity.user')
          .set({ operator: true })
          .where('id', '=', person.id)
          .execute()
        return person
      },
    ],
  ])('%s: an owner is refused, the operator is not', async (_whom, make) => {
    const person = await make()
    const refused = await linkFor(owner, person)
    expect(refused.json()).toMatchObject({
      type: '/problems/forbidden',
      detail: expect.stringContaining('operator'),
    })
    const listed = (await owner.ask('GET', `/alliances/${alliance}/members`)).json().items
    expect(listed).toContainEqual(expect.objectContaining({ id: person.id, mayResetPassword: false }))
    const operator = await aPerson(null)
    expect((await linkFor(operator, person)).statusCode).toBe(201)
  })

  test('a link of an owner ends when its member gets more', async () => {
    const person = await aPerson(alliance)
    const token = await tokenFor(owner, person)
    await join(person, await anAlliance(), 'owner')
    expect((await choose(token)).json()).toMatchObject({ type: '/problems/gone' })
    expect((await signIn(person.email, password)).statusCode).toBe(200)
  })

  test('a link of an owner ends when the owner is put out', async () => {
    const own = await anAlliance()
    const [first, second] = [await aPerson(own, 'owner'), await aPerson(own, 'owner')]
    const person = await aPerson(own)
    const token = await tokenFor(second, person, own)
    await first.ask('DELETE', `/alliances/${own}/members/${second.id}`)
    expect((await choose(token)).statusCode).toBe(410)
  })

  test('nobody makes one for themselves, nor for somebody who is no member', async () => {
    expect((await linkFor(owner, owner)).statusCode).toBe(403)
    expect((await linkFor(owner, await aPerson(await anAlliance()))).statusCode).toBe(404)
  })
})
