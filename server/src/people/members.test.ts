import { beforeAll, describe, expect, test } from 'vitest'
import { type Person, password, serviceForPeople } from './people.factory.ts'

const { ask, aPerson, anAlliance, join, signIn } = await serviceForPeople()

let alliance: string
let owner: Person
let member: Person

beforeAll(async () => {
  alliance = await anAlliance()
  owner = await aPerson(alliance, 'owner')
  member = await aPerson(alliance)
})

const at = (path: string, of = alliance) => `/alliances/${of}/${path}`
const listed = async (reader: Person, of = alliance) =>
  (await reader.ask('GET', at('members', of))).json().items

describe('the members of an alliance', () => {
  test('are read by members, and by nobody else', async () => {
    const outsider = await aPerson(await anAlliance())
    expect((await member.ask('GET', at('members'))).statusCode).toBe(200)
    expect((await outsider.ask('GET', at('members'))).statusCode).toBe(404)
    expect((await ask('GET', at('members'))).statusCode).toBe(404)
  })

  test('stay unseen where guests may read everything else', async () => {
    const open = await anAlliance({ guestAccess: 'facts' })
    await aPerson(open)
    const answers = [await ask('GET', at('members', open)), await ask('GET', at('invitations', open))]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401])
    expect(answers.map(({ body }) => body).join()).not.toContain('Ada')
  })

  test('know one another by name and role; addresses are for owners', async () => {
    expect(await listed(member)).toContainEqual({
      ...{ id: owner.id, name: owner.name, role: 'owner', since: expect.any(String) },
      ...{ email: null, mayResetPassword: false },
    })
    expect((await member.ask('GET', at('members'))).body).not.toContain('@example.org')
    expect(await listed(owner)).toContainEqual(
      expect.objectContaining({ id: member.id, email: member.email, mayResetPassword: true }),
    )
  })

  test('are changed and removed by owners alone', async () => {
    const change = [
      await member.ask('PATCH', at(`members/${owner.id}`), { role: 'member' }),
      await member.ask('DELETE', at(`members/${owner.id}`)),
      await member.ask('POST', at(`members/${owner.id}/password-link`), {}),
      await member.ask('GET', at('invitations')),
    ]
    expect(change.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403])
  })
})

describe('a member', () => {
  test('becomes an owner, and a member again', async () => {
    const person = await aPerson(alliance)
    expect((await owner.ask('PATCH', at(`members/${person.id}`), { role: 'owner' })).statusCode).toBe(204)
    expect((await person.ask('GET', at('invitations'))).statusCode).toBe(200)
    expect((await owner.ask('PATCH', at(`members/${person.id}`), { role: 'member' })).statusCode).toBe(204)
    expect((await person.ask('GET', at('invitations'))).statusCode).toBe(403)
  })

  test('who is removed reads nothing more at once, and keeps the account', async () => {
    const person = await aPerson(alliance)
    expect((await owner.ask('DELETE', at(`members/${person.id}`))).statusCode).toBe(204)
    expect((await person.ask('GET', at('members'))).statusCode).toBe(404)
    expect((await person.ask('POST', at('sectors'), { labels: { en: 'Late' } })).statusCode).toBe(404)
    expect((await signIn(person.email, password)).json().memberships).toEqual([])
    expect((await owner.ask('DELETE', at(`members/${person.id}`))).statusCode).toBe(404)
  })

  test('leaves by themselves', async () => {
    const person = await aPerson(alliance)
    expect((await person.ask('DELETE', at('membership'))).statusCode).toBe(204)
    expect((await person.ask('GET', at('members'))).statusCode).toBe(404)
  })

  test('of another alliance is not reached from this one', async () => {
    const other = await anAlliance()
    const stranger = await aPerson(other)
    expect((await owner.ask('DELETE', at(`members/${stranger.id}`))).statusCode).toBe(404)
    expect((await owner.ask('PATCH', at(`members/${stranger.id}`), { role: 'owner' })).statusCode).toBe(404)
    expect((await stranger.ask('GET', at('members', other))).statusCode).toBe(200)
  })

  test('is given no role that there is not', async () => {
    const response = await owner.ask('PATCH', at(`members/${member.id}`), { role: 'king' })
    expect(response.statusCode).toBe(400)
    expect(response.json().errors).toMatchObject([{ pointer: '/role', code: 'enum' }])
  })
})

describe('the last owner', () => {
  test('is neither demoted nor removed, and does not leave: the answer says what to do', async () => {
    const own = await anAlliance()
    const last = await aPerson(own, 'owner')
    const answers = [
      await last.ask('PATCH', at(`members/${last.id}`, own), { role: 'member' }),
      await last.ask('DELETE', at(`members/${last.id}`, own)),
      await last.ask('DELETE', at('membership', own)),
    ]
    for (const answer of answers)
      expect(answer.json()).toMatchObject({
        ...{ type: '/problems/last-owner', status: 409 },
        detail: 'An alliance needs an owner. Make somebody else an owner first.',
      })
    const next = await aPerson(own)
    await last.ask('PATCH', at(`members/${next.id}`, own), { role: 'owner' })
    expect((await last.ask('DELETE', at('membership', own))).statusCode).toBe(204)
  })

  test('is left where two put each other out at the same moment', async () => {
    const own = await anAlliance()
    const [one, other] = [await aPerson(own, 'owner'), await aPerson(own, 'owner')]
    const answers = await Promise.all([
      one.ask('DELETE', at(`members/${other.id}`, own)),
      other.ask('DELETE', at(`members/${one.id}`, own)),
    ])
    const statuses = answers.map(({ statusCode }) => statusCode)
    expect(statuses).toContain(204)
    expect(statuses.filter((status) => status !== 204)).toHaveLength(1)
    const left = (await listed(one, own)) ?? (await listed(other, own))
    expect(left).toHaveLength(1)
  })
})

describe('an invitation that was made', () => {
  const make = async (maker: Person, of = alliance, role = 'member') =>
    (await maker.ask('POST', at('invitations', of), { role })).json().link.split('/welcome/')[1] as string
  const made = async (reader: Person, of = alliance) =>
    (await reader.ask('GET', at('invitations', of))).json().items

  test('is listed with who made it, for what, until when, and who used it, but not its link', async () => {
    const own = await anAlliance()
    const maker = await aPerson(own, 'owner')
    const token = await make(maker, own, 'owner')
    const [open] = await made(maker, own)
    expect(open).toMatchObject({ role: 'owner', state: 'open', createdBy: 'Ada', usedBy: null, usedAt: null })
    expect(Date.parse(open.expiresAt)).toBeGreaterThan(Date.now())
    expect(JSON.stringify(open)).not.toContain(token)
    const guest = await aPerson(await anAlliance())
    await guest.ask('POST', `/invitations/${token}/accept`, {})
    expect(await made(maker, own)).toMatchObject([
      { state: 'used', usedBy: 'Ada', usedAt: expect.any(String) },
      { state: 'used' },
    ])
  })

  test('is taken back, and its link says so', async () => {
    const own = await anAlliance()
    const maker = await aPerson(own, 'owner')
    const token = await make(maker, own)
    const [{ id }] = await made(maker, own)
    expect((await maker.ask('DELETE', at(`invitations/${id}`, own))).statusCode).toBe(204)
    expect((await made(maker, own))[0]).toMatchObject({ id, state: 'revoked' })
    const late = await ask('POST', `/invitations/${token}/accept`, {
      payload: { name: 'Eve', email: `eve-${token}@example.org`, password },
    })
    expect(late.json()).toMatchObject({
      type: '/problems/gone',
      detail: expect.stringContaining('taken back'),
    })
    expect((await maker.ask('DELETE', at(`invitations/${id}`, own))).statusCode).toBe(404)
  })

  test('is not taken back from another alliance', async () => {
    await make(owner)
    const [{ id }] = await made(owner)
    const other = await anAlliance()
    const stranger = await aPerson(other, 'owner')
    expect((await stranger.ask('DELETE', at(`invitations/${id}`, other))).statusCode).toBe(404)
    expect((await made(owner))[0]).toMatchObject({ id, state: 'open' })
  })

  test('does not outlive the right of who made it: no owner keeps a way back in', async () => {
    const own = await anAlliance()
    const first = await aPerson(own, 'owner')
    const second = await aPerson(own, 'owner')
    const third = await aPerson(own, 'owner')
    const [back, again] = [await make(second, own, 'owner'), await make(third, own, 'owner')]
    await first.ask('DELETE', at(`members/${second.id}`, own))
    await first.ask('PATCH', at(`members/${third.id}`, own), { role: 'member' })
    for (const [person, token] of [
      [second, back],
      [third, again],
    ] as const)
      expect((await person.ask('POST', `/invitations/${token}/accept`, {})).statusCode).toBe(410)
  })
})

test('somebody invited twice is a member once', async () => {
  const person = await aPerson(alliance)
  await join(person, alliance)
  expect((await listed(owner)).filter(({ id }: { id: string }) => id === person.id)).toHaveLength(1)
})
