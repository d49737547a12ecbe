import { once } from 'node:events'
import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type Person, password, serviceForPeople } from '../people/people.factory.ts'

const { app, store, aPerson, anAlliance, signIn } = await serviceForPeople()

let port: number
let operator: Person
beforeAll(async () => {
  operator = await aPerson(null)
  await app.listen({ port: 0, host: '127.0.0.1' })
  port = (app.server.address() as AddressInfo).port
})

/** A stream that has begun, and when it ends. */
async function listen(alliance: string, cookie = '') {
  const request = get({
    host: '127.0.0.1',
    port,
    path: `/api/alliances/${alliance}/events`,
    headers: { cookie },
  })
  onTestFinished(() => void request.destroy())
  const [response] = await once(request, 'response')
  response.on('error', () => undefined)
  const stream = {
    isOpen: true,
    ended: new Promise<void>((resolve) => {
      response.once('end', () => {
        stream.isOpen = false
        resolve()
      })
    }),
  }
  await once(response.setEncoding('utf8'), 'data')
  return stream
}

/** What comes after everything that was told before. */
async function settled() {
  const probe = await anAlliance({ guestAccess: 'facts' })
  const { ended } = await listen(probe)
  await closeToGuests(probe)
  await ended
}

async function closeToGuests(alliance: string) {
  const { revision } = (await operator.ask('GET', `/alliances/${alliance}`)).json()
  return app.inject({
    ...{ method: 'PATCH', url: `/api/alliances/${alliance}`, payload: { guestAccess: 'none' } },
    headers: { cookie: operator.cookie, 'if-match': `"${revision}"` },
  })
}

describe('a stream ends with what let it in', () => {
  let alliance: string
  let owner: Person
  let bystander: Awaited<ReturnType<typeof listen>>

  beforeAll(async () => {
    alliance = await anAlliance()
    owner = await aPerson(alliance, 'owner')
  })

  test.each<[what: string, end: (person: Person) => Promise<unknown>]>([
    ['signing out', (person) => person.ask('POST', '/auth/sign-out')],
    ['being removed', (person) => owner.ask('DELETE', `/alliances/${alliance}/members/${person.id}`)],
    [
      'getting another role',
      (person) => owner.ask('PATCH', `/alliances/${alliance}/members/${person.id}`, { role: 'owner' }),
    ],
    [
      'changing the password',
      (person) =>
        person.ask('POST', '/auth/change-password', {
          ...{ currentPassword: password, newPassword: 'staple battery horse' },
        }),
    ],
    [
      'the end of the session',
      (person) => store.db.deleteFrom('identity.session').where('userId', '=', person.id).execute(),
    ],
    [
      'the end of the account',
      (person) => store.db.deleteFrom('identity.user').where('id', '=', person.id).execute(),
    ],
  ])('by %s', async (_what, end) => {
    bystander = await listen(alliance, owner.cookie)
    const person = await aPerson(alliance)
    const stream = await listen(alliance, person.cookie)
    await end(person)
    await stream.ended
    await settled()
    expect(bystander.isOpen).toBe(true)
  })

  test('in one browser alone, where only that one signs out', async () => {
    const person = await aPerson(alliance)
    const elsewhere = (await signIn(person.email, password)).cookies[0]
    const other = await listen(alliance, `${elsewhere?.name}=${encodeURIComponent(elsewhere?.value ?? '')}`)
    const stream = await listen(alliance, person.cookie)
    await person.ask('POST', '/auth/sign-out')
    await stream.ended
    await settled()
    expect(other.isOpen).toBe(true)
  })

  test('in one alliance alone, where somebody is removed from that one', async () => {
    const other = await anAlliance()
    const person = await aPerson(alliance)
    const second = await aPerson(other, 'owner')
    const invited = await second.ask('POST', `/alliances/${other}/invitations`, { role: 'member' })
    await person.ask('POST', `/invitations/${invited.json().link.split('/welcome/')[1]}/accept`, {})
    const [here, there] = [await listen(alliance, person.cookie), await listen(other, person.cookie)]
    await owner.ask('DELETE', `/alliances/${alliance}/members/${person.id}`)
    await here.ended
    await settled()
    expect(there.isOpen).toBe(true)
  })

  test('for guests, when the alliance closes by a change, and when an undoing closes it', async () => {
    const open = await anAlliance({ guestAccess: 'facts' })
    const first = await listen(open)
    const closing = await closeToGuests(open)
    await first.ended
    const undo = await operator.ask('POST', `/alliances/${open}/changes/${closing.headers['change-id']}/undo`)
    expect(undo.statusCode).toBe(200)
    const second = await listen(open)
    await operator.ask('POST', `/alliances/${open}/changes/${undo.json().id}/undo`)
    await second.ended
  })
})
