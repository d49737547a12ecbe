import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type FindingAnswer, type FindingWorker, WorkerFailure } from './finding-question.ts'

/** What the process answers, or why it cannot; with what it keeps and how much memory it takes. */
export type ProcessReply = (FindingAnswer | { failure: string }) & { held: string[]; bytes: number }

type Limits = {
  /** For one question: more than the largest alliance takes on a slow machine. */
  maxMilliseconds?: number
  /** One that takes more after an answer is ended, and another one begins with the next question. */
  maxRestingBytes?: number
}

/** For the heap of one process: more than the largest alliance needs. Whatever takes more is killed. */
const maxHeapMegabytes = 1024

const program = fileURLToPath(new URL('./finding-process.ts', import.meta.url))

/**
 * A worker in a process of its own, which begins with the first question, stays for the next ones, and is replaced when
 * it dies. Not in a thread: those that come and go beside the embedded engine can bring Node down (nodejs/node#64500).
 */
export function processWorker({
  maxMilliseconds = 120_000,
  maxRestingBytes = 512 * 1024 * 1024,
}: Limits = {}): FindingWorker {
  let child: ChildProcess | undefined
  let held = new Set<string>()
  let isClosed = false

  function start(): ChildProcess {
    const started = fork(program, {
      execArgv: [`--max-old-space-size=${maxHeapMegabytes}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    started.once('exit', () => {
      if (child === started) end()
    })
    return started
  }

  function end(): void {
    child?.kill('SIGKILL')
    child = undefined
    held = new Set()
  }

  return {
    holds: (source) => held.has(source),
    async ask(question, text) {
      if (isClosed) throw new WorkerFailure('The service is being stopped.')
      child ??= start()
      const timer = setTimeout(end, maxMilliseconds)
      try {
        const { bytes, held: now, ...answer } = await replyOf(child, { question, text })
        held = new Set(now)
        if (bytes > maxRestingBytes) end()
        if ('failure' in answer) throw new Error(`finding failed: ${answer.failure}`)
        return answer
      } finally {
        clearTimeout(timer)
      }
    },
    close() {
      isClosed = true
      end()
    },
  }
}

function replyOf(child: ChildProcess, message: object): Promise<ProcessReply> {
  return new Promise((resolve, reject) => {
    let printed = ''
    const print = (text: Buffer) => {
      printed = (printed + text).slice(-2000)
    }
    const failed = (cause: unknown) => reconcile(() => reject(new WorkerFailure('finding failed', { cause })))
    const closed = (code: number | null, signal: string | null) =>
      failed(new Error(`the process ended with ${signal ?? code} and no answer: ${printed}`))
    const answered = (reply: unknown) => reconcile(() => resolve(reply as ProcessReply))
    function reconcile(done: () => void) {
      child.off('message', answered).off('error', failed).off('close', closed)
      child.stderr?.off('data', print)
      done()
    }
    child.on('message', answered).on('error', failed).on('close', closed)
    child.stderr?.on('data', print)
    child.send(message, (error) => error && failed(error))
  })
}
