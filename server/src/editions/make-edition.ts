import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { MakeEdition } from './edition-order.ts'
import type { EditionReply } from './edition-process.ts'

/** For the heap of the process: more than the largest alliance needs. */
const maxHeapMegabytes = 2048
const program = fileURLToPath(new URL('./edition-process.ts', import.meta.url))

/** Makes an edition in a process of its own, which ends with its answer. */
export const forkMaking: MakeEdition = (order) =>
  new Promise((resolve, reject) => {
    const child = fork(program, {
      execArgv: [`--max-old-space-size=${maxHeapMegabytes}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    let printed = ''
    child.stderr?.on('data', (text: Buffer) => {
      printed = (printed + text).slice(-2000)
    })
    child.once('message', (reply: EditionReply) =>
      'failure' in reply ? reject(new Error(`making the edition failed: ${reply.failure}`)) : resolve(reply),
    )
    child.once('error', reject)
    child.once('close', (code, signal) =>
      reject(new Error(`making the edition ended with ${signal ?? code} and no answer: ${printed}`)),
    )
    child.send(order, (error) => error && reject(error))
  })
