import { newId } from '@atlas/db/tenancy'
import { beforeAll, describe, expect, test } from 'vitest'
import { aFindingDecision, anAlliance, anOrganisation, aSector } from '../../../test/factories.ts'
import { aMember, type Client, testService } from '../../../test/service.ts'
import type { AccountPrincipal } from '../http/principal.ts'

const { store, as } = await testService()

let alliance: string
let member: Client
let me: AccountPrincipal
let at: (path: string) => string
beforeAll(async () => {
  alliance = await anAlliance(store)
  me = aMember(alliance)
  member = as(me)
  at = (path) => `/alliances/${alliance}/${path}`
})

/** Of a finding that there may be, and that nobody has decided anything about. */
const aFinding = async () => `engagement organisation:${await anOrganisation(store, alliance)}`

describe('a decision', () => {
  const decide = async (decision: object) =>
    (await member.post(at('finding-decisions'), { finding: await aFinding(), ...decision })).json()
  const change = async (id: string, decision: object, revision: number) =>
    (await member.patch(`${at('finding-decisions')}/${id}`, decision, revision)).json()
  const open = { closedOn: null, closedBecause: null, closedByChangeId: null, reopenedOn: null }
  const closed = { closedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), closedBecause: 'said' }

  test('is open until something is decided', async () => {
    expect(await decide({})).toMatchObject({ state: 'open', reason: '', inCharge: '', ...open })
  })

  test('that closes a finding says since when, and that somebody said so', async () => {
    expect(await decide({ state: 'closed' })).toMatchObject({ ...open, ...closed })
    const { id } = await decide({ state: 'working' })
    expect(await change(id, { state: 'closed' }, 1)).toMatchObject({ ...open, ...closed })
    expect(await change(id, { inCharge: 'Ada' }, 2)).toMatchObject({ state: 'closed', ...closed })
    expect(await change(id, { state: 'accepted' }, 3)).toMatchObject({ state: 'accepted', ...open })
  })

  test('about a finding that closed by itself keeps since when and why, until it is taken back', async () => {
    const gone = { closedOn: '2026-10-01', closedBecause: 'gone' as const, closedByChangeId: newId() }
    const id = await aFindingDecision(store, alliance, { state: 'closed', ...gone })
    expect(await change(id, { state: 'closed', inCharge: 'Ada' }, 1)).toMatchObject(gone)
    expect(await change(id, { state: 'working' }, 2)).toMatchObject(open)
  })

  test('that closes a finding once more forgets that it was found again', async () => {
    const id = await aFindingDecision(store, alliance, { reopenedOn: '2026-10-01' })
    expect(await change(id, { state: 'working' }, 1)).toMatchObject({ reopenedOn: '2026-10-01' })
    expect(await change(id, { state: 'closed' }, 2)).toMatchObject({ ...closed, reopenedOn: null })
  })

  test.each(['', '  '])('dismisses for a reason, not for %j', async (reason) => {
    const refused = { type: '/problems/invalid-request', errors: [{ pointer: '/reason', code: 'required' }] }
    expect(await decide({ state: 'dismissed', reason })).toMatchObject(refused)
    const { id } = await decide({})
    expect(await change(id, { state: 'dismissed', reason }, 1)).toMatchObject(refused)
  })

  test('is one a finding', async () => {
    const { finding } = await decide({})
    expect(await decide({ finding })).toMatchObject({
      status: 409,
      errors: [{ pointer: '/finding', code: 'duplicate' }],
    })
  })

  test('may be about what has just gone, and about what was deleted meanwhile: nothing typed is lost', async () => {
    const sector = await aSector(store, alliance)
    await member.delete(at(`sectors/${sector}`), 1)
    const finding = `coverage locality:Saint-M%C3%A9dard sector:${sector}`
    expect(await decide({ finding, state: 'dismissed', reason: 'No.' })).toMatchObject({
      finding,
      reason: 'No.',
    })
  })

  test.each([
    ['words', () => 'Too few teachers'],
    ['a kind that no analysis finds', () => 'weather'],
    ['what has no identity', () => 'seats actor-kind:mediators'],
    ['what was never recorded here', () => `seats actor-kind:${newId()}`],
    [
      'what is recorded in another alliance',
      async () => {
        const elsewhere = await anOrganisation(store, await anAlliance(store))
        return `engagement organisation:${elsewhere}`
      },
    ],
  ])('cannot be about %s, and says where to look', async (_, finding) => {
    expect(await decide({ finding: await finding() })).toMatchObject({
      status: 422,
      errors: [
        { pointer: '/finding', code: 'unknown-finding', message: expect.stringContaining('GET …/findings') },
      ],
    })
  })

  test('cannot be sent with what follows from it', async () => {
    const { errors } = await decide({ state: 'closed', closedOn: '2026-01-01', closedBecause: 'gone' })
    expect(errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/closedBecause',
      '/closedOn',
    ])
  })
})
