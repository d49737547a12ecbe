import type { EntryOrder } from '@atlas/shared/workshops/entries'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { startCourier } from './courier.ts'
import type { Answer } from './judge-answer.ts'
import { type Outbox, putIn } from './outbox.ts'
import { pauseAfter } from './pause.ts'
import type { RoomRequest } from './request-of.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const answer = (status: number, body: unknown, retryAfter: number | null = null): Answer => ({
  ...{ status, body, retryAfter, isRedirect: false },
})
const taken = ({ body }: RoomRequest) => answer(201, body)
const problem = (slug: string, status: number) => answer(status, { type: `/problems/${slug}`, status })

/** A courier over an outbox in memory, and a service that answers as it is told. */
function aCourier(ids: string[], reply: (request: RoomRequest, n: number) => Answer | Promise<Answer>) {
  const entry = (id: string): EntryOrder => ({ id, exerciseId: 'e', kind: 'organisation', body: {} })
  let box: Outbox = []
  for (const id of ids) box = putIn(box, { act: 'add', entry: entry(id) }, id)
  const sent: string[] = []
  let under = 0
  let most = 0
  const courier = startCourier({
    read: async () => box,
    async update(change) {
      box = change(box)
      return box
    },
    async send(request) {
      most = Math.max(most, ++under)
      sent.push((request.body as EntryOrder).id)
      const said = await reply(request, sent.length)
      under--
      return said
    },
    alone: (work) => work(),
    tell: () => {},
    random: () => 0.5,
  })
  const put = (id: string) => {
    box = putIn(box, { act: 'add', entry: entry(id) }, id)
  }
  return { courier, sent, put, box: () => box, most: () => most }
}

const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms)

test('sends all in order, one at a time', async () => {
  const { sent, box, most } = aCourier(['a', 'b', 'c'], taken)
  await settle(100)
  expect([sent, box(), most()]).toEqual([['a', 'b', 'c'], [], 1])
})

test('what is put in later goes at once', async () => {
  const { courier, sent, put } = aCourier([], taken)
  await settle(60_000)
  put('a')
  courier.look()
  await settle()
  expect(sent).toEqual(['a'])
})

test('without a line it tries again at 1, 2, 4 … 30 s, and never gives up', async () => {
  const { sent } = aCourier(['a'], () => null)
  const tries: number[] = []
  for (let second = 0; second <= 150; second++) {
    await settle(second === 0 ? 0 : 1000)
    tries.push(sent.length)
  }
  expect([0, 1, 3, 7, 15, 31, 61, 91, 121].map((second) => tries[second])).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9,
  ])
})

test('a line that is back is used at once, and what comes later stays behind', async () => {
  const { courier, sent, put } = aCourier(['a'], (request, n) => (n < 4 ? null : taken(request)))
  await settle(5000)
  put('b')
  courier.look()
  await settle()
  expect(sent).toEqual(['a', 'a', 'a'])
  courier.retry()
  await settle()
  expect(sent).toEqual(['a', 'a', 'a', 'a', 'b'])
})

test('waits as long as it is asked to', async () => {
  const { sent } = aCourier(['a'], (request, n) => (n === 1 ? answer(503, undefined, 20) : taken(request)))
  await settle(19_000)
  expect(sent).toEqual(['a'])
  await settle(6000)
  expect(sent).toEqual(['a', 'a'])
})

test('a sign-in page is no delivery: the entry is sent again until we have answered', async () => {
  const { sent, box } = aCourier(['a'], (request, n) => (n === 1 ? answer(200, undefined) : taken(request)))
  await settle()
  expect(box()).toHaveLength(1)
  await settle(2000)
  expect([sent, box()]).toEqual([['a', 'a'], []])
})

test('what the service cannot take lets the next pass', async () => {
  const { box, sent } = aCourier(['a', 'b'], (request) =>
    (request.body as EntryOrder).id === 'a' ? problem('invalid-request', 400) : taken(request),
  )
  await settle(100)
  expect(sent).toEqual(['a', 'b'])
  expect(box()).toMatchObject([{ key: 'a', fault: 'invalid', entry: { id: 'a' } }])
})

describe.each([
  ['gone', 410],
  ['sign-in-required', 401],
])('%s', (slug, status) => {
  test('keeps everything and asks no more until somebody says so', async () => {
    const { courier, sent, box } = aCourier(['a', 'b'], () => problem(slug, status))
    await settle(600_000)
    expect([sent.length, box().length]).toEqual([1, 2])
    courier.retry()
    await settle()
    expect(sent).toHaveLength(2)
  })
})

test('no two phones of a room come back in the same moment, and no pause is outside of 1 to 30 s', () => {
  for (let failures = 1; failures < 40; failures++)
    for (const random of [0, 0.3, 0.999]) {
      const pause = pauseAfter(failures, null, random)
      expect(pause).toBeGreaterThanOrEqual(1000)
      expect(pause).toBeLessThanOrEqual(30_000)
    }
  expect(new Set([0, 0.25, 0.5, 0.75].map((random) => pauseAfter(3, null, random))).size).toBe(4)
  expect(pauseAfter(1, 100_000, 1)).toBeLessThan(150_000)
})
