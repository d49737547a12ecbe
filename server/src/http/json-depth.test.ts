import fastCheck from 'fast-check'
import { expect, test } from 'vitest'
import { anAlliance } from '../../../test/factories.ts'
import { aMember, testService } from '../../../test/service.ts'
import { isDeeperThan, maxJsonDepth } from './json-depth.ts'

const { store, app, as } = await testService()

test('depth is counted as the parsed value nests', () => {
  const depthOf = (value: unknown): number =>
    typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0
  fastCheck.assert(
    fastCheck.property(fastCheck.jsonValue({ maxDepth: 6 }), fastCheck.nat({ max: 6 }), (value, limit) => {
      expect(isDeeperThan(limit, JSON.stringify(value))).toBe(depthOf(value) > limit)
    }),
  )
})

test.each(['[', '{"a":'])(
  'a body of 100,000 times %s is refused as the request it is, by anybody',
  async (piece) => {
    const { statusCode, body } = await app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      headers: { 'content-type': 'application/json' },
      payload: piece.repeat(100_000),
    })
    expect(statusCode).toBe(400)
    expect(JSON.parse(body).errors).toEqual([
      { pointer: '', code: 'depth', message: expect.stringContaining(`${maxJsonDepth} levels`) },
    ])
  },
)

test('what is nested as deep as is allowed is judged by the schema', async () => {
  const id = await anAlliance(store)
  const deep = JSON.parse(`${'['.repeat(maxJsonDepth - 1)}${']'.repeat(maxJsonDepth - 1)}`)
  const answer = await as(aMember(id)).post(`/alliances/${id}/sectors`, { labels: deep })
  expect(answer.statusCode).toBe(400)
  expect(answer.json().errors[0].code).not.toBe('depth')
})
