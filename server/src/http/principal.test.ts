// Runs on one engine: what it asks for follows from the routes.
import { newId } from '@atlas/db/tenancy'
import { beforeAll, describe, expect, test } from 'vitest'
import { anAlliance } from '../../../test/factories.ts'
import { aMember, aParticipant, aStranger, aToken, testService } from '../../../test/service.ts'
import { accessTo, actorFor, guest, isOperator, principalKey, whoamiOf } from './principal.ts'

const { store, as } = await testService()

let own: string
let open: string
beforeAll(async () => {
  own = await anAlliance(store, { name: 'Own', guestAccess: 'none' })
  open = await anAlliance(store, { name: 'Open', guestAccess: 'facts' })
})

const at = (id: string, guestAccess: 'none' | 'facts' | 'everything' = 'none') => ({ id, guestAccess })

describe('access to an alliance', () => {
  const [here, there] = [newId(), newId()]

  test('follows memberships for accounts, or else what is open', () => {
    expect(accessTo(aMember(here), at(here))).toEqual({ role: 'member', view: 'insider' })
    expect(accessTo(aMember(here), at(there))).toBeNull()
    expect(accessTo(aMember(here), at(there, 'facts'))).toEqual({ role: 'guest', view: 'facts' })
    expect(accessTo({ ...aStranger(), operator: true }, at(here))).toEqual({ role: 'owner', view: 'insider' })
  })

  test('is what is open for guests', () => {
    expect(accessTo(guest, at(here))).toBeNull()
    expect(accessTo(guest, at(here, 'facts'))).toEqual({ role: 'guest', view: 'facts' })
    expect(accessTo(guest, at(here, 'everything'))).toEqual({ role: 'guest', view: 'insider' })
  })

  test('is to one alliance alone for tokens and participants, be another one open or not', () => {
    expect(accessTo(aToken(here, 'owner'), at(here))).toEqual({ role: 'owner', view: 'insider' })
    expect(accessTo(aParticipant(here), at(here, 'everything'))).toEqual({
      role: 'participant',
      view: 'facts',
    })
    for (const access of ['none', 'everything'] as const) {
      expect(accessTo(aToken(here), at(there, access))).toBeNull()
      expect(accessTo(aParticipant(here), at(there, access))).toBeNull()
    }
  })
})

test('history, keys and answers tell one kind from another, whatever their ids', () => {
  const [token, participant] = [aToken(own), aParticipant(own)]
  const account = aMember(own)
  const all = [account, { ...token, id: account.user.id }, { ...participant, id: account.user.id }]
  expect(new Set(all.map(principalKey)).size).toBe(3)
  expect(new Set(all.map((each) => actorFor(each)?.id)).size).toBe(3)
  expect(actorFor(account)).toEqual({ id: account.user.id, name: 'Ada' })
  expect(actorFor(token)).toEqual({ id: `token:${token.id}`, name: 'Nightly' })
  expect(actorFor(participant)).toEqual({ id: `participant:${participant.id}`, name: 'Ines' })
  expect([principalKey(guest), actorFor(guest)]).toEqual([null, null])
  expect([token, participant, guest].some(isOperator)).toBe(false)
  expect(whoamiOf(token)).toMatchObject({ user: null, memberships: [{ allianceId: own, role: 'member' }] })
  expect(whoamiOf(participant)).toEqual(whoamiOf(guest))
})

describe('a program', () => {
  test('reads and writes its alliance, and history names it', async () => {
    const program = as(aToken(own))
    const made = await program.post(`/alliances/${own}/needs`, { labels: { en: 'Shelter' } })
    expect(made.statusCode).toBe(201)
    const { items } = (await program.get(`/alliances/${own}/changes`)).json()
    expect(items[0]).toMatchObject({ actor: 'Nightly', action: 'need.create' })
    expect((await program.get('/alliances')).json().items.map(({ id }: { id: string }) => id)).toEqual([own])
    expect((await program.get(`/alliances/${open}`)).statusCode).toBe(404)
  })

  test('configures as an owner, but has no account and lets nobody in', async () => {
    const program = as(aToken(own, 'owner'))
    expect((await program.patch(`/alliances/${own}`, { purpose: 'To be known' }, 1)).statusCode).toBe(200)
    const refused = [
      program.get(`/alliances/${own}/members`),
      program.get(`/alliances/${own}/invitations`),
      program.post(`/alliances/${own}/invitations`, { role: 'owner' }),
      program.patch(`/alliances/${own}/members/${newId()}`, { role: 'owner' }),
      program.delete(`/alliances/${own}/membership`),
      program.get('/account'),
      program.post('/alliances', { name: 'Founded by a program' }),
    ]
    expect((await Promise.all(refused)).map(({ statusCode }) => statusCode)).toEqual(refused.map(() => 403))
  })
})

describe('a participant', () => {
  test('reads and writes nothing by the routes that there are, not even what is open', async () => {
    const phone = as(aParticipant(open))
    const refused = [
      phone.get(`/alliances/${open}`),
      phone.get(`/alliances/${open}/dataset`),
      phone.get(`/alliances/${open}/events`),
      phone.post(`/alliances/${open}/needs`, { labels: { en: 'Shelter' } }),
      phone.get('/account'),
    ]
    expect((await Promise.all(refused)).map(({ statusCode }) => statusCode)).toEqual(refused.map(() => 403))
    expect((await phone.get(`/alliances/${own}`)).statusCode).toBe(404)
    expect((await phone.get('/alliances')).json().items).toEqual([])
    expect((await phone.get('/overview')).json().alliances).toEqual([])
  })
})
