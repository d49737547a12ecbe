import { newId } from '@atlas/db/tenancy'
import type { Change } from '@atlas/shared/history'
import type { Organisation } from '@atlas/shared/organisations'
import type { Partnership } from '@atlas/shared/partnerships'
import { beforeEach, describe, expect, test } from 'vitest'
import { anAlliance, anOrganisation, aPartnership } from '../../../test/factories.ts'
import { type Answer, aMember, type Client, testService } from '../../../test/service.ts'

const { store, as, app } = await testService()

let alliance: string
let member: Client
let base: string
let sought: string
let shelter: string
let wished: string
let other: string

beforeEach(async () => {
  alliance = await anAlliance(store, { guestAccess: 'facts' })
  member = as(aMember(alliance))
  base = `/alliances/${alliance}`
  sought = await anOrganisation(store, alliance, { name: 'Somebody', status: 'missing', nextStep: 'Ask' })
  shelter = await anOrganisation(store, alliance)
  wished = await aPartnership(store, alliance, sought, shelter, { state: 'wanted' })
  other = await aPartnership(store, alliance, shelter, sought, { state: 'wanted', kind: 'funding' })
})

const found = (body: object, revision: number | null = 1, client = member): Promise<Answer> =>
  app.inject({
    method: 'POST',
    url: `/api${base}/organisations/${sought}/found`,
    payload: body,
    headers: { ...client.headers, ...(revision !== null && { 'if-match': `"${revision}"` }) },
  })
const read = async (): Promise<Organisation> => (await member.get(`${base}/organisations/${sought}`)).json()
const statesOf = async () => {
  const { items }: { items: Partnership[] } = (await member.get(`${base}/partnerships`)).json()
  return Object.fromEntries(items.map(({ id, state }) => [id, state]))
}

const real = { names: { en: 'Health Bus' }, status: 'existing', nextStep: '' }

describe('a missing actor that is found', () => {
  test('is the same record under its real name, and the partnerships that are named exist', async () => {
    const answer = await found({ ...real, partnershipIds: [wished] })
    expect(answer.statusCode, answer.body).toBe(200)
    expect(answer.json()).toMatchObject({ id: sought, ...real })
    expect(answer.headers.etag).toBe(`"${(await read()).revision}"`)
    expect(await statesOf()).toEqual({ [wished]: 'existing', [other]: 'wanted' })
  })

  test('is one change, undone as one', async () => {
    const answer = await found({ ...real, partnershipIds: [wished, other] })
    const { items }: { items: Change[] } = (await member.get(`${base}/changes`)).json()
    expect(items[0]).toMatchObject({
      id: answer.headers['change-id'],
      action: 'organisation.found',
      counts: { organisation: { update: 1 }, partnership: { update: 2 } },
    })
    const undone = await member.post(`${base}/changes/${items[0]?.id}/undo`, {})
    expect(undone.statusCode, undone.body).toBe(200)
    expect(await read()).toMatchObject({ names: { en: 'Somebody' }, status: 'missing', nextStep: 'Ask' })
    expect(await statesOf()).toEqual({ [wished]: 'wanted', [other]: 'wanted' })
  })

  test.each<[string, object, number | null, number, object]>([
    ['of which somebody knows better', real, 2, 412, { current: { names: { en: 'Somebody' } } }],
    ['of which no revision was seen', real, null, 428, {}],
    ['that stays missing', { status: 'missing' }, 1, 400, { errors: [{ pointer: '/status', code: 'enum' }] }],
    [
      'with a partnership that it does not have',
      { ...real, partnershipIds: [newId()] },
      1,
      422,
      { errors: [{ pointer: '/partnershipIds/0', code: 'reference' }] },
    ],
  ])('is refused as a whole where it is one %s', async (_, body, revision, status, refusal) => {
    const before = [await read(), await statesOf()]
    const answer = await found(body, revision)
    expect(answer.statusCode, answer.body).toBe(status)
    expect(answer.json()).toMatchObject(refusal)
    expect([await read(), await statesOf()]).toEqual(before)
  })

  test('takes no partnership of others along, and is found once', async () => {
    const third = await anOrganisation(store, alliance)
    const theirs = await aPartnership(store, alliance, shelter, third, { state: 'wanted' })
    const refused = await found({ ...real, partnershipIds: [wished, theirs] })
    expect(refused.json()).toMatchObject({ errors: [{ pointer: '/partnershipIds/1' }] })
    expect(await statesOf()).toMatchObject({ [wished]: 'wanted', [theirs]: 'wanted' })

    const { revision } = (await found(real)).json()
    const again = await found(real, revision)
    expect([again.statusCode, again.json().detail]).toEqual([409, expect.stringContaining('PATCH')])
  })

  test('is found by those who may write, and by nobody else', async () => {
    expect((await found(real, 1, as())).statusCode).toBe(401)
    const stranger = as(aMember(await anAlliance(store)))
    expect((await found(real, 1, stranger)).statusCode).toBe(403)
    expect(await read()).toMatchObject({ status: 'missing' })
  })
})
