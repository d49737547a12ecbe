import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { ConsoleState } from '../../shared/src/workshops/room.ts'
import { ask } from './ask.ts'

type Started = { port: number; alliance: string; workshop: string }

/** The service in a process of its own, which can be killed and started again on the same store. */
export class RoomService {
  private child: ChildProcess | undefined
  private readonly environment: Record<string, string>
  started: Started = { port: 0, alliance: '', workshop: '' }

  constructor(environment: Record<string, string>) {
    this.environment = environment
  }

  /** @returns after how many milliseconds it listened */
  async start(): Promise<number> {
    const since = performance.now()
    const port = String(this.started.port)
    const child = spawn(process.execPath, [`${import.meta.dirname}/serve-room.ts`], {
      env: { ...process.env, LOG_LEVEL: 'error', PORT: port, ...this.environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.child = child
    for await (const line of createInterface({ input: child.stdout })) {
      this.started = JSON.parse(line)
      return performance.now() - since
    }
    throw new Error('the service ended before it listened')
  }

  kill(): Promise<void> {
    const { child } = this
    if (!child) return Promise.resolve()
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    child.kill('SIGKILL')
    return gone
  }

  private ask(method: string, path: string, body?: unknown) {
    const { port, alliance, workshop } = this.started
    const headers = { 'x-facilitator': 'yes' }
    return ask(port, method, `/api/alliances/${alliance}/workshops/${workshop}${path}`, { headers, body })
  }

  async console(): Promise<ConsoleState> {
    return JSON.parse((await this.ask('GET', '/console')).body)
  }

  /** @returns when the answer was there, in milliseconds of `performance.now()` */
  async move(move: string, more: object = {}): Promise<number> {
    const { revision } = (await this.console()).room
    const sentAt = performance.now()
    const { status, body } = await this.ask('POST', '/moves', { move, revision, ...more })
    if (status !== 200) throw new Error(`${move}: ${status} ${body}`)
    return sentAt
  }

  async openRound(exerciseId: string, options: { id: string; title: string }[], dots: number) {
    return JSON.parse((await this.ask('POST', '/rounds', { exerciseId, options, dots })).body)
  }

  async closeRound(roundId: string) {
    return JSON.parse((await this.ask('POST', `/rounds/${roundId}/close`, {})).body)
  }

  async exercises(): Promise<{ id: string }[]> {
    return JSON.parse((await this.ask('GET', '')).body).exercises
  }

  async countOrganisations(): Promise<string[]> {
    const { port, alliance } = this.started
    const names: string[] = []
    for (let after = ''; ; ) {
      const path = `/api/alliances/${alliance}/organisations?limit=100${after && `&after=${encodeURIComponent(after)}`}`
      const { items, next } = JSON.parse(
        (await ask(port, 'GET', path, { headers: { 'x-facilitator': 'yes' } })).body,
      )
      names.push(...items.map(({ names }: { names: Record<string, string> }) => names.en ?? ''))
      if (next === null) return names
      after = next
    }
  }
}
