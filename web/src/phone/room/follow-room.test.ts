import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Answer } from '../outbox/judge-answer.ts'
import type { StreamEvent } from './event-reader.ts'
import { followRoom } from './follow-room.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type Opened = { say: (text: string) => void; end: () => void; signal: AbortSignal }

/** A room whose stream and answers the test holds in its hands. */
function aRoom({
  state = () => null as Answer,
  refuse = (_n: number) => undefined as Response | undefined,
} = {}) {
  const opened: Opened[] = []
  const heard: StreamEvent[] = []
  const lines: (string | null)[] = []
  const asked: number[] = []
  const start = Date.now()
  let tries = 0
  const follower = followRoom({
    async open(signal) {
      const refused = refuse(++tries)
      if (refused) return refused
      let sink: ReadableStreamDefaultController<Uint8Array> | undefined
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          sink = controller
        },
      })
      signal.addEventListener('abort', () => sink?.error(new Error('aborted')))
      opened.push({
        signal,
        say: (text) => sink?.enqueue(new TextEncoder().encode(text)),
        end: () => sink?.close(),
      })
      return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
    },
    readState: async () => {
      asked.push(Math.round((Date.now() - start) / 1000))
      return state()
    },
    heard: (event) => heard.push(event),
    line: (trouble) => lines.push(trouble),
    random: () => 0.5,
  })
  return { follower, opened, heard, lines, asked }
}

const room = 'event: room\ndata: {"revision":1}\n\n'
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const joined: Answer = { status: 200, body: { me: {}, room: {} }, isRedirect: false, retryAfter: null }

test('hears the room; whatever was said before is read anew with each connection', async () => {
  const { opened, heard, lines } = aRoom()
  await pass(10)
  opened[0]?.say(room)
  opened[0]?.say('event: mine\ndata: {}\n\n')
  await pass(10)
  expect(heard.map(({ event }) => event)).toEqual(['connected', 'room', 'mine'])
  expect(lines).toEqual([null, null])
})

test('a stream that ends is opened again', async () => {
  const { opened, heard } = aRoom()
  await pass(10)
  opened[0]?.say(room)
  await pass(10)
  opened[0]?.end()
  await pass(1500)
  opened[1]?.say(room)
  await pass(10)
  expect(heard.map(({ event }) => event)).toEqual(['connected', 'room', 'connected', 'room'])
})

test('heartbeats keep it; silence of two of them opens another', async () => {
  const { opened } = aRoom()
  await pass(10)
  opened[0]?.say(room)
  for (let beat = 0; beat < 6; beat++) {
    await pass(20_000)
    opened[0]?.say(':\n\n')
  }
  expect(opened).toHaveLength(1)
  await pass(46_000)
  expect(opened[0]?.signal.aborted).toBe(true)
  expect(opened).toHaveLength(2)
})

test('held back, the state is asked for: within 4 s, at most once in 5 s, and the stream is tried each minute', async () => {
  const { opened, heard, asked } = aRoom({ state: () => joined })
  await pass(63_500)
  expect(asked[0]).toBe(3)
  expect(Math.min(...asked.slice(1).map((at, n) => at - (asked[n] ?? 0)))).toBeGreaterThanOrEqual(5)
  expect(heard.every(({ event }) => event === 'state')).toBe(true)
  expect(opened.length).toBe(2)
  opened[1]?.say(room)
  const before = asked.length
  await pass(30_000)
  expect(asked.length).toBeLessThanOrEqual(before + 1)
  expect(heard.at(-1)?.event).toBe('room')
})

test('without a line it tries on and says so once it is known why', async () => {
  const { lines } = aRoom({ refuse: () => new Response('<html>', { status: 502 }) })
  await pass(2000)
  expect(new Set(lines)).toEqual(new Set(['busy']))
})

test('the page of a Wi-Fi is not taken for the room', async () => {
  const { lines, heard } = aRoom({
    refuse: () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
  })
  await pass(2000)
  expect([lines[0], heard]).toEqual(['portal', []])
})

test('whoever is not known is not asked for again and again', async () => {
  const problem = { type: '/problems/sign-in-required', status: 401 }
  const refuse = () =>
    new Response(JSON.stringify(problem), {
      ...{ status: 401, headers: { 'content-type': 'application/problem+json' } },
    })
  const { asked, lines } = aRoom({ refuse })
  await pass(120_000)
  expect([asked.length, lines.includes('unknown')]).toEqual([1, true])
})

test('seen again, it connects at once; stopped, it is still', async () => {
  const { follower, opened, asked } = aRoom()
  await pass(10)
  opened[0]?.say(room)
  await pass(10)
  follower.reopen()
  await pass(10)
  expect([opened.length, opened[0]?.signal.aborted]).toEqual([2, true])
  follower.stop()
  await pass(200_000)
  expect([opened.length, asked.length]).toEqual([2, 0])
})
