import { newId } from '@atlas/db/tenancy'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll } from 'vitest'
import { anAlliance } from '../../../test/factories.ts'
import { testStore } from '../../../test/store.ts'
import { buildApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { createInvitation } from './invitations.ts'

export const password = 'correct horse battery'

type Asking = { payload?: object; cookie?: string; revision?: number; address?: string }
type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/** Somebody with an account and a browser of their own. */
export type Person = {
  id: string
  name: string
  email: string
  cookie: string
  /** @param revision that was seen of what is changed */
  ask(method: Method, path: string, payload?: object, revision?: number): Promise<LightMyRequestResponse>
}

/**
 * The service as people sign in to it, with real sessions, over this worker's store. Every browser has an address of
 * its own, as wrong passwords are counted by address.
 */
export async function serviceForPeople() {
  const store = await testStore()
  const app = buildApp({
    store,
    config: readConfig({
      ...{ LOG_LEVEL: 'silent', AUTH_SECRET: 'a secret of the tests, long enough' },
      ...{ REQUESTS_PER_MINUTE: '1000000', TRUSTED_PROXIES: '127.0.0.1' },
    }),
  })
  afterAll(() => app.close())

  let addresses = 0
  const newAddress = () => `10.${(++addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`

  const ask = (
    method: Method,
    path: string,
    { payload, cookie, revision, address = newAddress() }: Asking = {},
  ) =>
    app.inject({
      ...{ method, url: `/api${path}`, payload },
      headers: {
        'x-forwarded-for': address,
        ...(cookie && { cookie }),
        ...(revision && { 'if-match': `"${revision}"` }),
      },
    })

  const invite = async (allianceId: string | null, role: 'member' | 'owner' = 'member') =>
    (await createInvitation(store.db, { allianceId, role, createdBy: null })).token

  const signIn = (email: string, secret: string, from: { address?: string; cookie?: string } = {}) =>
    ask('POST', '/auth/sign-in/email', { payload: { email, password: secret }, ...from })

  /** Joins an alliance with a new account; without one, as an operator. */
  async function aPerson(
    allianceId: string | null,
    role: 'member' | 'owner' = allianceId === null ? 'owner' : 'member',
  ): Promise<Person> {
    const [name, email] = ['Ada', `${newId()}@example.org`]
    const response = await ask('POST', `/invitations/${await invite(allianceId, role)}/accept`, {
      payload: { name, email, password },
    })
    return personOf({ id: response.json().user.id, name, email, cookie: cookieOf(response) })
  }

  const personOf = (account: Omit<Person, 'ask'>): Person => ({
    ...account,
    ask: (method, path, payload, revision) =>
      ask(method, path, { payload, revision, cookie: account.cookie }),
  })

  const join = async (person: Person, allianceId: string, role: 'member' | 'owner' = 'member') =>
    person.ask('POST', `/invitations/${await invite(allianceId, role)}/accept`, {})

  return {
    store,
    app,
    ask,
    invite,
    signIn,
    aPerson,
    personOf,
    join,
    newAddress,
    anAlliance: (facts?: Parameters<typeof anAlliance>[1]) => anAlliance(store, facts),
  }
}

export const cookieOf = (response: LightMyRequestResponse) =>
  response.cookies
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join('; ')
