import { newId } from '@atlas/db/tenancy'
import { beforeEach, describe, expect, test } from 'vitest'
import { anAlliance, anOrganisation } from '../../../test/factories.ts'
import { type Answer, aMember, type Client, testService } from '../../../test/service.ts'
import { everythingOf } from './merge.factory.ts'

const { store, as, app } = await testService()

let alliance: string
let member: Client
let base: string
beforeEach(async () => {
  alliance = await anAlliance(store)
  member = as(aMember(alliance))
  base = `/alliances/${alliance}`
})

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

const everything = () => everythingOf(store, alliance)

describe('a merge is refused', () => {
  const two = async () => {
    const [target, source] = [
      await anOrganisation(store, alliance, { name: 'X', influence: 'high' }),
      await anOrganisation(store, alliance, { name: 'X', influence: 'low' }),
    ]
    return { target: { id: target, revision: 1 }, source: { id: source, revision: 1 } }
  }
  const unchanged = async (answer: Promise<Answer>, status: number, body: object) => {
    const before = await everything()
    const { statusCode, ...answered } = await answer
    expect(statusCode, answered.body).toBe(status)
    expect(answered.json()).toMatchObject(body)
    expect(await everything()).toEqual(before)
  }

  test('when somebody has changed one of the two meanwhile', async () => {
    const { target, source } = await two()
    await member.patch(`${base}/organisations/${source.id}`, { influence: 'medium' }, 1)
    await unchanged(post(target, source, { influence: 'target' }), 412, {
      current: { id: source.id, influence: 'medium' },
    })
    await member.patch(`${base}/organisations/${target.id}`, { influence: 'medium' }, 1)
    const now = { ...source, revision: 2 }
    await unchanged(post(target, now, {}), 412, { current: { id: target.id, influence: 'medium' } })
  })

  test('with itself, with what is not there, and with what is another alliance’s', async () => {
    const { target } = await two()
    const self = { type: '/problems/invalid-reference', errors: [{ pointer: '/source/id', code: 'self' }] }
    await unchanged(post(target, target), 422, self)
    const foreign = await anOrganisation(store, await anAlliance(store))
    for (const id of [newId(), foreign])
      await unchanged(post(target, { id, revision: 1 }), 422, {
        errors: [{ pointer: '/source/id', code: 'reference' }],
      })
    await unchanged(post({ id: foreign, revision: 1 }, target), 404, {})
  })

  test('into a missing actor, which would take an organisation out of the base', async () => {
    const { source } = await two()
    const missing = await anOrganisation(store, alliance, { status: 'missing' })
    await unchanged(post({ id: missing, revision: 1 }, source), 422, {
      errors: [{ pointer: '/source/id', code: 'into-missing' }],
    })
  })

  test('until somebody has chosen what the two contradict each other in, and that alone', async () => {
    const { target, source } = await two()
    await unchanged(post(target, source), 400, {
      errors: [{ pointer: '/choices/influence', code: 'required' }],
    })
    await unchanged(post(target, source, { influence: 'both' }), 400, {
      errors: [{ pointer: '/choices/influence', code: 'enum' }],
    })
    await unchanged(post(target, source, { influence: 'source', website: 'source' }), 400, {
      errors: [{ pointer: '/choices/website', code: 'unknown' }],
    })
  })

  test('when two texts are too long to stand below each other', async () => {
    const target = await anOrganisation(store, alliance, { name: 'X', interests: 'a'.repeat(3000) })
    const source = await anOrganisation(store, alliance, { name: 'X', interests: 'b'.repeat(3000) })
    const [one, other] = [
      { id: target, revision: 1 },
      { id: source, revision: 1 },
    ]
    await unchanged(post(one, other, { interests: 'both' }), 400, {
      errors: [{ pointer: '/interests', code: 'maxLength' }],
    })
  })

  test('without the revision that was seen, and to whoever may not write', async () => {
    const { target, source } = await two()
    const path = `${base}/organisations/${target.id}/merge`
    await unchanged(member.post(path, { source }), 428, {})
    await unchanged(post(target, source, { influence: 'source' }, as()), 404, {})
    await unchanged(
      post(target, source, { influence: 'source' }, as(aMember(await anAlliance(store)))),
      404,
      {},
    )
    const open = await anAlliance(store, { guestAccess: 'everything' })
    const theirs = await anOrganisation(store, open)
    expect((await as().post(`/alliances/${open}/organisations/${theirs}/merge`, { source })).statusCode).toBe(
      401,
    )
  })
})
