import { newId } from '@atlas/db/tenancy'
import { beforeAll, describe, expect, test } from 'vitest'
import { anAlliance } from '../../../test/factories.ts'
import { testService } from '../../../test/service.ts'
import { authenticate } from './authenticate.ts'
import { createInvitation } from './invitations.ts'

const { store, app } = await testService({
  authenticate,
  environment: { AUTH_SECRET: 'a secret of the tests, long enough' },
})

let alliance: string
beforeAll(async () => {
  alliance = await anAlliance(store)
})

const password = 'correct horse battery'

const invite = async (role: 'member' | 'owner' = 'member', allianceId = alliance) =>
  (await createInvitation(store.db, { allianceId, role, createdBy: null })).token

const accept = (token: string, payload: object, cookie?: string) =>
  app.inject({
    method: 'POST',
    url: `/api/invitations/${token}/accept`,
    payload,
    headers: cookie ? { cookie } : {},
  })

const cookieOf = (response: Awaited<ReturnType<typeof accept>>) =>
  response.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')

const anAccount = async (role: 'member' | 'owner' = 'member') => {
  const email = `${newId()}@example.org`
  const response = await accept(await invite(role), { name: 'Ada', email, password })
  return { email, cookie: cookieOf(response), id: response.json().user.id as string }
}

const signIn = (email: string, secret: string) =>
  app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload: { email, password: secret } })

const whoami = async (cookie?: string) =>
  (await app.inject({ url: '/api/whoami', headers: cookie ? { cookie } : {} })).json()

describe('an invitation', () => {
  test('tells what it invites to before it is accepted', async () => {
    const response = await app.inject(`/api/invitations/${await invite('owner')}`)
    expect(response.json()).toMatchObject({ allianceId: alliance, role: 'owner' })
  })

  test('to one alliance holds for some days, the first owner’s until it is used', async () => {
    const read = async (token: string) => (await app.inject(`/api/invitations/${token}`)).json()
    expect(Date.parse((await read(await invite())).expiresAt)).toBeGreaterThan(Date.now())
    const { token } = await createInvitation(store.db, { allianceId: null, role: 'owner', createdBy: null })
    expect(await read(token)).toMatchObject({ allianceId: null, expiresAt: null })
  })

  test('makes an account, a member and a session in one step', async () => {
    const email = `${newId()}@Example.org`
    const response = await accept(await invite(), { name: 'Ada', email, password })
    expect(response.statusCode).toBe(200)
    expect(response.json()).toMatchObject({
      user: { name: 'Ada', email: email.toLowerCase() },
      memberships: [{ allianceId: alliance, role: 'member' }],
      operator: false,
    })
    expect(await whoami(cookieOf(response))).toEqual(response.json())
  })

  test('adds an alliance to somebody who is signed in', async () => {
    const { cookie } = await anAccount()
    const other = await anAlliance(store)
    const response = await accept(await invite('owner', other), {}, cookie)
    expect(response.json().memberships).toHaveLength(2)
    expect(response.json().memberships).toContainEqual({ allianceId: other, role: 'owner' })
  })

  test('leaves an owner an owner', async () => {
    const { cookie } = await anAccount('owner')
    const response = await accept(await invite('member'), {}, cookie)
    expect(response.json().memberships).toEqual([{ allianceId: alliance, role: 'owner' }])
  })

  test('is used up by the first one', async () => {
    const token = await invite()
    const { cookie } = await anAccount()
    const both = await Promise.all([accept(token, {}, cookie), accept(token, {}, (await anAccount()).cookie)])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410])
    expect((await app.inject(`/api/invitations/${token}`)).json()).toMatchObject({ type: '/problems/gone' })
  })

  test('expires', async () => {
    const token = await invite()
    await store.db
      .updateTable('identity.invitation')
      .set({ expiresAt: '2020-01-01T00:00:00Z' })
      .where('allianceId', '=', alliance)
      .where('acceptedAt', 'is', null)
      .execute()
    expect((await accept(token, { name: 'Ada', email: 'late@example.org', password })).statusCode).toBe(410)
  })

  test('that nobody made is not found', async () => {
    expect((await app.inject(`/api/invitations/${'x'.repeat(32)}`)).statusCode).toBe(404)
  })

  test('names what a new account still needs', async () => {
    const response = await accept(await invite(), { name: 'Ada' })
    expect(response.statusCode).toBe(400)
    expect(response.json().errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/email',
      '/password',
    ])
  })

  test.each([
    ['short', 'minLength'],
    ['aaaaaaaaaaaa', 'weak'],
    ['Password123!', 'weak'],
    ['azertyuiop1', 'weak'],
    ['grace.hopper1', 'holds-name'],
  ])('refuses the password %s', async (weak, code) => {
    const token = await invite()
    const response = await accept(token, {
      name: 'Grace Hopper',
      email: 'grace@example.org',
      password: weak,
    })
    expect(response.statusCode).toBe(400)
    expect(response.json().errors).toMatchObject([{ pointer: '/password', code }])
    expect((await app.inject(`/api/invitations/${token}`)).statusCode).toBe(200)
  })

  test('tells somebody whose address has an account to sign in, and stays usable', async () => {
    const { email } = await anAccount()
    const token = await invite()
    const response = await accept(token, { name: 'Ada', email: email.toUpperCase(), password })
    expect(response.statusCode).toBe(409)
    expect(response.json().detail).toContain('Sign in')
    expect((await app.inject(`/api/invitations/${token}`)).statusCode).toBe(200)
  })

  test('is made by owners, for their alliance only', async () => {
    const asking = (cookie: string | undefined, allianceId = alliance) =>
      app.inject({
        method: 'POST',
        url: `/api/alliances/${allianceId}/invitations`,
        payload: { role: 'member' },
        headers: cookie ? { cookie } : {},
      })
    const owner = await anAccount('owner')
    const response = await asking(owner.cookie)
    expect(response.statusCode).toBe(201)
    const token = response.json().link.split('/welcome/')[1]
    expect((await app.inject(`/api/invitations/${token}`)).statusCode).toBe(200)
    expect((await asking((await anAccount()).cookie)).statusCode).toBe(403)
    expect((await asking(owner.cookie, await anAlliance(store))).statusCode).toBe(404)
    expect((await asking(undefined)).statusCode).toBe(404)
  })
})

describe('a session', () => {
  test('is a cookie that scripts cannot read and other sites do not send', async () => {
    const { email } = await anAccount()
    const [session, familiar] = (await signIn(email, password)).cookies
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
    expect(familiar).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/api' })
  })

  test('keeps its token out of every body', async () => {
    const { email } = await anAccount()
    const response = await signIn(email, password)
    expect(response.json()).toMatchObject({ user: { email } })
    expect(response.body).not.toContain(response.cookies[0]?.value.split('.')[0])
  })

  test('ends with signing out', async () => {
    const { cookie } = await anAccount()
    expect((await whoami(cookie)).user).not.toBeNull()
    await app.inject({ method: 'POST', url: '/api/auth/sign-out', headers: { cookie } })
    expect(await whoami(cookie)).toEqual({ user: null, memberships: [], operator: false })
  })

  test('ends when its time is over', async () => {
    const { cookie, id } = await anAccount()
    await store.db
      .updateTable('identity.session')
      .set({ expiresAt: new Date(Date.now() - 1000).toISOString() })
      .where('userId', '=', id)
      .execute()
    expect((await whoami(cookie)).user).toBeNull()
  })

  test('cannot be forged', async () => {
    const { cookie } = await anAccount()
    const [session = ''] = cookie.split('; ')
    expect((await whoami(session)).user).not.toBeNull()
    expect((await whoami(session.replace(/.{6}$/, 'AAAAA%3D'))).user).toBeNull()
  })

  test('needs the right password, and does not say which half was wrong', async () => {
    const { email } = await anAccount()
    const wrong = await signIn(email, 'not the password')
    const unknown = await signIn('nobody@example.org', password)
    expect(wrong.statusCode).toBe(401)
    expect({ ...unknown.json(), instance: '' }).toEqual({ ...wrong.json(), instance: '' })
  })

  test('is all that a change of password leaves', async () => {
    const { cookie, email } = await anAccount()
    const elsewhere = cookieOf(await signIn(email, password))
    const change = (currentPassword: string) =>
      app.inject({
        method: 'POST',
        url: '/api/auth/change-password',
        payload: { currentPassword, newPassword: 'staple battery horse' },
        headers: { cookie },
      })
    expect((await change('not the password')).json().errors).toMatchObject([{ pointer: '/currentPassword' }])
    const changed = await change(password)
    expect(changed.statusCode).toBe(200)
    expect((await whoami(elsewhere)).user).toBeNull()
    expect((await whoami(cookieOf(changed))).user).toMatchObject({ email })
    expect((await signIn(email, password)).statusCode).toBe(401)
  })

  test('is not for everybody to have: nobody signs up', async () => {
    const response = await app.inject({
      method: 'POST',
      url: '/api/auth/sign-up/email',
      payload: { name: 'Eve', email: 'eve@example.org', password },
    })
    expect(response.statusCode).toBe(404)
  })
})

describe('a request from another site', () => {
  test.each([
    ['its own page', { 'sec-fetch-site': 'same-origin' }, 200],
    ['a bookmark or a program', {}, 200],
    ['its own page over plain HTTP', { origin: 'http://localhost:3000', host: 'localhost:3000' }, 200],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a neighbouring host', { 'sec-fetch-site': 'same-site' }, 403],
    ['another site over plain HTTP', { origin: 'http://evil.example' }, 403],
    ['a sandboxed frame', { origin: 'null' }, 403],
  ])('%s', async (_from, headers, status) => {
    const response = await app.inject({ method: 'POST', url: '/api/auth/sign-out', headers })
    expect(response.statusCode).toBe(status)
  })

  test('may still read', async () => {
    const response = await app.inject({ url: '/api/whoami', headers: { 'sec-fetch-site': 'cross-site' } })
    expect(response.statusCode).toBe(200)
  })
})
