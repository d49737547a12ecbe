import { type Answer, judgeAnswer, type KeptFor } from '../outbox/judge-answer.ts'
import { pauseAfter } from '../outbox/pause.ts'
import { createEventReader, type StreamEvent } from './event-reader.ts'
import { troubleOf } from './stream-trouble.ts'

/** Without an event for so long after asking for the stream, the state is asked for again and again. In milliseconds. */
const firstEventMs = 3000
const pollMs = 5000
/** While the state is asked for, the stream is tried again this often. */
const streamTryMs = 60_000
/** Two heartbeats of the service, and a little. A connection that is silent for longer is dead. */
const silenceMs = 45_000

export type RoomParts = {
  open: (signal: AbortSignal) => Promise<Response>
  readState: () => Promise<Answer>
  /** Besides the events of the room: `connected` before the first of each connection, `state` where it was asked for. */
  heard: (event: StreamEvent) => void
  /** Whether the room can be heard; why not. */
  line: (trouble: KeptFor | null) => void
  random: () => number
}

export type RoomFollower = {
  /** Connects anew, as after sleep: the first event tells how the room stands. */
  reopen: () => void
  stop: () => void
}

/**
 * Hears what happens in the room for as long as it is wanted: by a stream that is opened again whenever it ends or falls
 * silent, and by asking where something on the way holds the stream back.
 */
export function followRoom({ open, readState, heard, line, random }: RoomParts): RoomFollower {
  let current: AbortController | undefined
  let failures = 0
  let isPolling = false
  const timers: Partial<Record<'first' | 'poll' | 'watchdog' | 'again', ReturnType<typeof setTimeout>>> = {}
  const set = (name: keyof typeof timers, work: () => void, ms: number) => {
    clearTimeout(timers[name])
    timers[name] = setTimeout(work, ms)
  }
  const clear = (...names: (keyof typeof timers)[]) => {
    for (const name of names) {
      clearTimeout(timers[name])
      delete timers[name]
    }
  }

  async function connect() {
    current?.abort()
    clear('again')
    const controller = new AbortController()
    current = controller
    const { signal } = controller
    // A second try soon after the first one failed does not put off asking.
    if (!isPolling && timers.first === undefined) set('first', startPolling, firstEventMs)
    set('watchdog', connect, isPolling ? streamTryMs : silenceMs)
    try {
      const response = await open(signal)
      const trouble = await troubleOf(response)
      if (signal.aborted) return
      if (trouble) return fail(trouble)
      await listen(response, signal)
      // Streams end after a while, so that who is asking is asked anew.
      if (!signal.aborted) set('again', connect, pauseAfter(++failures, null, random()))
    } catch {
      if (!signal.aborted) fail('offline')
    }
  }

  async function listen({ body }: Response, signal: AbortSignal) {
    const reader = body?.getReader()
    const decoder = new TextDecoder()
    let isFirst = true
    const read = createEventReader((event) => {
      if (isFirst) heard({ event: 'connected', data: null })
      isFirst = false
      failures = 0
      isPolling = false
      clear('first', 'poll')
      line(null)
      heard(event)
    })
    while (reader) {
      const { done, value } = await reader.read()
      if (done || signal.aborted) return
      if (!isPolling) set('watchdog', connect, silenceMs)
      read(decoder.decode(value, { stream: true }))
    }
  }

  function fail(trouble: KeptFor) {
    line(trouble)
    if (trouble === 'ended' || trouble === 'unknown') {
      // Why, the state tells.
      clear('watchdog', 'first', 'poll')
      void poll(false)
      return
    }
    failures++
    set('again', connect, pauseAfter(failures, null, random()))
  }

  function startPolling() {
    clear('first')
    isPolling = true
    set('watchdog', connect, streamTryMs)
    void poll(true)
  }

  async function poll(isRepeated: boolean) {
    const verdict = judgeAnswer(await readState(), (body) => 'room' in ((body ?? {}) as object))
    if (current?.signal.aborted || (isRepeated && !isPolling)) return
    if (verdict.is === 'delivered') {
      line(null)
      heard({ event: 'state', data: verdict.body })
    } else line(verdict.is === 'kept' ? verdict.why : 'busy')
    if (isRepeated) set('poll', () => void poll(true), pollMs + 1000 * random())
  }

  void connect()
  return {
    reopen() {
      failures = 0
      void connect()
    },
    stop() {
      current?.abort()
      isPolling = false
      clear('first', 'poll', 'watchdog', 'again')
    },
  }
}
