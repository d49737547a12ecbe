import { eventReader } from './read-events.ts'

/** A stream that opens again by itself: `open` each time it does, its events as `MessageEvent`s, `error` when it breaks. */
export type EventLine = EventTarget & {
  /** Whether the service has refused it the last time, rather than not answered. */
  readonly isRefused: boolean
  /** When the line last gave a sign of life, heartbeats included; 0 before the first one. In milliseconds of `Date`. */
  readonly heardAt: number
  close(): void
}

type Options = {
  /** Whether it stays open while nobody sees the page: a browser has six connections to a service without HTTP/2. */
  whileHidden?: boolean
}

/** Of the service, in milliseconds: two of its heartbeats and a bit. Then the line is dead, whatever the browser thinks. */
const maxSilenceMs = 45_000
const [minWaitMs, maxWaitMs] = [1000, 30_000]

/**
 * Follows a stream of the service for as long as the page wants it. `EventSource` gives up after any answer but 200 and
 * does not notice a line that died in its sleep; this one tries again for ever, at uneven intervals so that a whole room
 * does not come back in the same second, and at once when the page or the network is back.
 */
export function openEventLine(path: string, { whileHidden = false }: Options = {}): EventLine {
  const target = new EventTarget()
  const ended = new AbortController()
  let current: AbortController | null = null
  let again: ReturnType<typeof setTimeout> | undefined
  let [attempts, heardAt, isRefused] = [0, 0, false]

  const alive = () => {
    heardAt = Date.now()
  }

  async function listen(control: AbortController): Promise<void> {
    const response = await fetch(path, {
      headers: { accept: 'text/event-stream' },
      cache: 'no-store',
      signal: control.signal,
    })
    isRefused = response.status >= 400 && response.status < 500
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream')
    // What is no stream may be the page of a Wi-Fi that wants a sign-in.
    if (!response.ok || !isStream || !response.body) throw new Error(`no stream: ${response.status}`)
    alive()
    target.dispatchEvent(new Event('open'))
    const pieces = response.body.pipeThrough(new TextDecoderStream()).getReader()
    const read = eventReader()
    for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
      alive()
      for (const { event, data } of read(piece.value)) {
        attempts = 0
        target.dispatchEvent(new MessageEvent(event, { data }))
      }
    }
  }

  function open(): void {
    if (ended.signal.aborted || current || (document.hidden && !whileHidden)) return
    clearTimeout(again)
    const control = new AbortController()
    current = control
    void listen(control)
      .catch(() => {})
      .finally(() => {
        if (current !== control) return
        current = null
        if (ended.signal.aborted) return
        target.dispatchEvent(new Event('error'))
        const wait = Math.min(maxWaitMs, minWaitMs * 2 ** attempts++)
        again = setTimeout(open, wait * (0.5 + Math.random()))
      })
  }

  function hangUp(): void {
    const control = current
    current = null
    control?.abort()
  }

  function reopen(): void {
    hangUp()
    open()
  }

  const { signal } = ended
  document.addEventListener(
    'visibilitychange',
    () => {
      if (!document.hidden) open()
      else if (!whileHidden) hangUp()
    },
    { signal },
  )
  // A page that comes back from the browser's memory has a line that looks open and is not.
  window.addEventListener('pageshow', ({ persisted }) => persisted && reopen(), { signal })
  window.addEventListener('online', reopen, { signal })
  const watch = setInterval(() => {
    if (current && heardAt > 0 && Date.now() - heardAt > maxSilenceMs) {
      alive()
      reopen()
    }
  }, 5000)

  open()
  return Object.defineProperties(target, {
    isRefused: { get: () => isRefused },
    heardAt: { get: () => heardAt },
    close: {
      value: () => {
        ended.abort()
        clearInterval(watch)
        clearTimeout(again)
        hangUp()
      },
    },
  }) as EventLine
}
