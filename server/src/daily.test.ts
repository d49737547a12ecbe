import fastify from 'fastify'
import { afterEach, expect, test, vi } from 'vitest'
import { daily, untilTomorrow } from './daily.ts'

afterEach(() => void vi.useRealTimers())

test.each([
  ['in the morning', '2026-11-21T06:00:00Z', 18 * 3_600_000],
  ['a moment before the next', '2026-11-21T23:59:59.999Z', 1],
  ['in its first moment', '2026-11-21T00:00:00Z', 86_400_000],
])('a day is over when it is over in UTC: %s', (_, now, wait) => {
  expect(untilTomorrow(Date.parse(now))).toBe(wait)
})

test('what is due is done at the start and once a day, whatever else fails', async () => {
  vi.useFakeTimers({
    now: Date.parse('2026-11-21T22:30:00Z'),
    toFake: ['setTimeout', 'clearTimeout', 'Date'],
  })
  const done: string[] = []
  const app = fastify()
  const work = {
    failing: () => {
      throw new Error('no')
    },
    counting: () => done.push(new Date().toISOString()),
  }
  app.register(daily, { work })
  await app.listen({ host: '127.0.0.1', port: 0 })
  await vi.advanceTimersByTimeAsync(25 * 3_600_000)
  expect(done.map((at) => at.slice(0, 13))).toEqual(['2026-11-21T22', '2026-11-22T00'])
  await app.close()
  await vi.advanceTimersByTimeAsync(48 * 3_600_000)
  expect(done).toHaveLength(2)
})
