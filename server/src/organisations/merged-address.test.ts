import type { Organisation } from '@atlas/shared/organisations'
import { beforeEach, describe, expect, test } from 'vitest'
import { anAlliance, anOrganisation } from '../../../test/factories.ts'
import { type Answer, aMember, type Client, testService } from '../../../test/service.ts'

const { store, as, app } = await testService()

let alliance: string
let member: Client
let base: string
beforeEach(async () => {
  alliance = await anAlliance(store)
  member = as(aMember(alliance))
  base = `/alliances/${alliance}`
})

const read = async (id: string): Promise<Organisation> =>
  (await member.get(`${base}/organisations/${id}`)).json()

type Seen = { id: string; revision: number }
const post = (
  target: Seen,
  source: Seen,
  choices: Record<string, string> = {},
  client = member,
): Promise<Answer> =>
  app.inject({
    method: 'POST',
    url: `/api${base}/organisations/${target.id}/merge`,
    payload: { source, choices },
    headers: { ...client.headers, 'if-match': `"${target.revision}"` },
  })

const merge = async (
  target: string,
  source: string,
  choices: Record<string, string> = {},
  client = member,
) => {
  const [one, other] = [await read(target), await read(source)]
  return post(
    { id: target, revision: one.revision },
    { id: source, revision: other.revision },
    choices,
    client,
  )
}

const undo = (answer: Answer) => member.post(`${base}/changes/${answer.headers['change-id']}/undo`, {})

describe('the old address', () => {
  const problem = async (id: string, client = member) =>
    (await client.get(`${base}/organisations/${id}`)).json()

  test('leads to the one that stays, also to whoever would change or delete it, and after another merge', async () => {
    const [a, b, c] = [
      await anOrganisation(store, alliance, { name: 'X' }),
      await anOrganisation(store, alliance, { name: 'X' }),
      await anOrganisation(store, alliance, { name: 'X' }),
    ]
    const first = await merge(b, a)
    expect((await member.get(`${base}/organisations/${a}`)).statusCode).toBe(410)
    expect(await problem(a)).toMatchObject({ type: '/problems/merged', mergedInto: b })
    const change = await member.patch(`${base}/organisations/${a}`, { website: null }, 1)
    expect(change.json()).toMatchObject({ type: '/problems/merged', mergedInto: b })
    expect((await member.delete(`${base}/organisations/${a}`, 1)).json()).toMatchObject({ mergedInto: b })
    const second = await merge(c, b)
    expect(await problem(a)).toMatchObject({ mergedInto: c })
    expect(await problem(b)).toMatchObject({ mergedInto: c })

    expect((await undo(first)).json()).toMatchObject({ type: '/problems/changed-since' })
    await undo(second)
    expect(await problem(a)).toMatchObject({ mergedInto: b })
    const undone = await undo(first)
    expect(undone.statusCode, undone.body).toBe(200)
    expect(await problem(a)).toMatchObject({ id: a })
  })

  test('of what is merged into something that is deleted leads nowhere', async () => {
    const [target, source] = [
      await anOrganisation(store, alliance, { name: 'X' }),
      await anOrganisation(store, alliance, { name: 'X' }),
    ]
    const { revision }: Organisation = (await merge(target, source)).json()
    await member.delete(`${base}/organisations/${target}`, revision)
    expect(await problem(source)).toMatchObject({ type: '/problems/not-found' })
  })

  test('tells a guest of facts nothing about a missing actor, and a stranger nothing at all', async () => {
    const open = await anAlliance(store, { guestAccess: 'facts' })
    const insider = as(aMember(open))
    const [target, source, sought] = [
      await anOrganisation(store, open, { name: 'X' }),
      await anOrganisation(store, open, { name: 'X' }),
      await anOrganisation(store, open, { name: 'X', status: 'missing' }),
    ]
    const path = (id: string) => `/alliances/${open}/organisations/${id}`
    for (const id of [source, sought]) {
      const { revision } = (await insider.get(path(target))).json()
      const merged = await app.inject({
        method: 'POST',
        url: `/api${path(target)}/merge`,
        payload: { source: { id, revision: 1 } },
        headers: { ...insider.headers, 'if-match': `"${revision}"` },
      })
      expect(merged.statusCode, merged.body).toBe(200)
    }
    const asked = async (client: Client) =>
      Promise.all([source, sought].map(async (id) => (await client.get(path(id))).statusCode))
    expect(await asked(insider)).toEqual([410, 410])
    expect(await asked(as())).toEqual([410, 404])
    const closed = await anAlliance(store)
    const former = await anOrganisation(store, closed)
    expect((await as().get(`/alliances/${closed}/organisations/${former}`)).statusCode).toBe(404)
  })
})
