import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { GapLanguage } from '@atlas/shared/gaps/words/gap-words'
import { Problem } from '../http/problem.ts'

export type GapQuestion = {
  about: 'gaps' | 'departures' | 'figures'
  /** `DatasetColumns` and `PopulatedPlaces` as JSON. */
  dataset: string
  populatedPlaces: string
  /** A day, `2026-11-21`. */
  today: string
  language: GapLanguage
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
 * Answers questions about gaps one after the other, each in a process of its own. Not in a thread: threads that come and
 * go beside the embedded engine can bring Node down (nodejs/node#64500).
 * @returns `ask`, which answers with JSON text and throws Problem unavailable where there is no answer; and `close`,
 * after which there is none any more
 */
export function gapFinder(): { ask: (question: GapQuestion) => Promise<string>; close: () => void } {
  let before: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let isClosed = false
  let child: ChildProcess | undefined

  function askProcess(question: GapQuestion): Promise<string> {
    if (isClosed) throw unanswered('The service is being stopped.')
    child = fork(program, {
      execArgv: [`--max-old-space-size=${memory}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      timeout: longest,
      killSignal: 'SIGKILL',
    })
    return answerOf(child, question)
  }

  return {
    ask(question) {
      if (waiting >= mostWaiting) throw unanswered('Too many ask at once.')
      waiting++
      const answer = before.then(() => askProcess(question))
      before = answer.then(
        () => waiting--,
        () => waiting--,
      )
      return answer
    },
    close() {
      isClosed = true
      child?.kill('SIGKILL')
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
