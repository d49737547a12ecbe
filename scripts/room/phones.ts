import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { RoomState } from '../../shared/src/workshops/room.ts'
import { type Answer, ask, listen } from './ask.ts'

const minPauseMs = 500
const maxPauseMs = 8000

/** A phone as the room sees it: it joins, listens, opens its line again by itself, and sends until it is answered. */
export class Phone {
  readonly token = randomBytes(16).toString('base64url')
  state: RoomState | undefined
  /** When it last heard the state of the room, in milliseconds of `performance.now()`. */
  heardAt = 0
  connects = 0
  private stream: { close: () => void } | undefined
  private isOpen = true
  private readonly port: () => number

  constructor(port: () => number) {
    this.port = port
  }

  private get headers() {
    return { authorization: `Bearer ${this.token}` }
  }

  join(code: string): Promise<Answer> {
    return ask(this.port(), 'POST', '/api/workshops/join', { body: { code, token: this.token } })
  }

  /** Keeps a line open until `close`. */
  listen(): void {
    const path = '/api/workshops/room/events'
    let pause = minPauseMs
    const open = () => {
      if (!this.isOpen) return
      this.stream = listen(this.port(), path, this.headers, {
        heard: (event, data) => {
          if (event !== 'room') return
          if (this.state === undefined) this.connects += 1
          this.state = JSON.parse(data)
          this.heardAt = performance.now()
          pause = minPauseMs
        },
        ended: () => {
          this.state = undefined
          setTimeout(open, pause * (0.5 + Math.random()))
          pause = Math.min(pause * 2, maxPauseMs)
        },
      })
    }
    open()
  }

  /** Sends something until it is answered, however often the line breaks. */
  async send(method: 'POST' | 'PUT', path: string, body: unknown): Promise<Answer> {
    for (let pause = minPauseMs; ; pause = Math.min(pause * 2, maxPauseMs)) {
      const answer = await this.sendOnce(method, path, body).catch(() => undefined)
      if (answer && answer.status < 500 && answer.status !== 429) return answer
      await wait(pause * (0.5 + Math.random()))
    }
  }

  sendOnce(method: 'POST' | 'PUT', path: string, body: unknown): Promise<Answer> {
    return ask(this.port(), method, `/api/workshops/room${path}`, { headers: this.headers, body })
  }

  close(): void {
    this.isOpen = false
    this.stream?.close()
  }
}

/** An entry that names an organisation of its own. */
export const organisationEntry = (exerciseId: string, name: string) => ({
  ...{ id: randomUUID(), exerciseId, kind: 'organisation' },
  body: {
    ...{ name, existingId: null, sectorIds: [], needIds: [], locality: null, position: null },
    couldOffer: '',
  },
})
