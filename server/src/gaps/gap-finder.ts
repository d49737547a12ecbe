import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { GapLanguage } from '@atlas/shared/gaps/words/gap-words'

export type GapQuestion = {
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

/**
 * Finds gaps one question after the other, each in a process of its own. Not in a thread: threads that come and go beside
 * the embedded engine can bring Node down (nodejs/node#64500).
 * @returns a function that answers a question with `FoundGaps` as JSON
 */
export function gapFinder(): (question: GapQuestion) => Promise<string> {
  let before: Promise<unknown> = Promise.resolve()
  return (question) => {
    const answer = before.then(() => askProcess(question))
    before = answer.catch(() => {})
    return answer
  }
}

function askProcess(question: GapQuestion): Promise<string> {
  const child = fork(program, {
    execArgv: [`--max-old-space-size=${memory}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    timeout: longest,
    killSignal: 'SIGKILL',
  })
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2000)
    })
    child.once('message', (answer) => resolve(String(answer)))
    child.once('error', reject)
    child.once('close', (code, signal) => {
      reject(new Error(`finding gaps ended with ${signal ?? code} and no answer: ${said}`))
    })
    child.send(question)
  })
}
