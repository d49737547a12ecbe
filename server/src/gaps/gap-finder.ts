import { type ChildProcess, fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { SentenceLanguage } from '@atlas/shared/sentences/languages'
import { Problem } from '../http/problem.ts'

export type GapQuestion = {
  about: 'gaps' | 'departures' | 'figures'
  /** `DatasetColumns` and `PopulatedPlaces` as JSON. */
  dataset: string
  populatedPlaces: string
  /** A day, `2026-11-21`. */
  today: string
  language: SentenceLanguage
  /** As if the missing actors were found. */
  suppose?: 'found'
}

const program = fileURLToPath(new URL('./finding-process.ts', import.meta.url))

/** In megabytes: more than the largest alliance needs. */
const memory = 1024
/** In milliseconds: more than the largest alliance takes on a slow machine. */
const longest = 120_000
/** Whoever would have to wait longer than for so many others is better told to come again. */
const mostWaiting = 24

/**
 * Answers questions about gaps, each in a process of its own: one for each core but the one that the service needs. Not
 * in threads: those that come and go beside the embedded engine can bring Node down (nodejs/node#64500).
 * @param atOnce how many questions at a time; the others wait, first come, first served
 * @returns `ask`, which answers with JSON text and throws Problem unavailable where there is no answer; and `close`,
 * after which there is none any more
 */
export function gapFinder(atOnce: number = Math.max(1, availableParallelism() - 1)): {
  ask: (question: GapQuestion) => Promise<string>
  close: () => void
} {
  const waiting: (() => void)[] = []
  const children = new Set<ChildProcess>()
  let asking = 0
  let isClosed = false

  async function turn(): Promise<void> {
    if (asking < atOnce) asking++
    else await new Promise<void>((next) => waiting.push(next))
  }

  /** Whoever waits takes the place of the one who goes. */
  function leave() {
    const next = waiting.shift()
    if (next) next()
    else asking--
  }

  async function askProcess(question: GapQuestion): Promise<string> {
    if (isClosed) throw unanswered('The service is being stopped.')
    const child = fork(program, {
      execArgv: [`--max-old-space-size=${memory}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      timeout: longest,
      killSignal: 'SIGKILL',
    })
    children.add(child.once('close', () => children.delete(child)))
    return answerOf(child, question)
  }

  return {
    async ask(question) {
      if (waiting.length >= mostWaiting) throw unanswered('Too many ask at once.')
      await turn()
      return askProcess(question).finally(leave)
    },
    close() {
      isClosed = true
      for (const child of children) child.kill('SIGKILL')
    },
  }
}

function answerOf(child: ChildProcess, question: GapQuestion): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2000)
    })
    child.once('message', (answer) => resolve(String(answer)))
    child.on('error', (error) => reject(unanswered('It could not be found out.', error)))
    child.once('close', (code, signal) => {
      const cause = new Error(`finding gaps ended with ${signal ?? code} and no answer: ${said}`)
      reject(unanswered('Finding it out was interrupted, or took too long.', cause))
    })
    child.send(question)
  })
}

/** What somebody who asks again in a moment may well be answered. */
const unanswered = (what: string, cause?: Error) =>
  new Problem('unavailable', { detail: `${what} Try again in a moment.` }, { cause })
