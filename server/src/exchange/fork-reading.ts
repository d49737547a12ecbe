import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { UnreadableFile } from '@atlas/shared/formats/unreadable-file'
import { largestUnpacked } from '@atlas/shared/formats/zip'
import type { FileAnswer, FileRequest } from './file-answers.ts'
import type { Reading } from './file-reader.ts'

/**
 * Enough for a file of the largest size that is taken, little enough for the machine to live through one that unpacks
 * to more.
 */
const memoryMegabytes = 384
const program = fileURLToPath(new URL('./reading-process.ts', import.meta.url))

/**
 * Reads a file in a process of its own. Not in a thread: threads that come and go beside the embedded engine can bring
 * Node down ("Check failed: jit_page.has_value()", nodejs/node#64500).
 */
export function forkReading(): Reading {
  const child = fork(program, {
    execArgv: [`--max-old-space-size=${memoryMegabytes}`],
    serialization: 'advanced',
    // Out of memory, Node prints pages; what fails otherwise is answered.
    stdio: 'ignore',
  })
  return {
    ask: (request) => askProcess(child, request),
    async close() {
      if (hasEnded(child)) return
      const exit = once(child, 'exit')
      child.kill('SIGKILL')
      await exit
    },
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null

function askProcess(child: ChildProcess, request: FileRequest): Promise<FileAnswer> {
  return new Promise((resolve, reject) => {
    const finish = () => {
      child.off('message', answered).off('error', failed).off('exit', exited)
    }
    const answered = (answer: FileAnswer) => {
      finish()
      resolve(answer)
    }
    const failed = (error: Error) => {
      finish()
      reject(error)
    }
    const exited = (_code: number | null, signal: NodeJS.Signals | null) => {
      finish()
      reject(
        ranOutOfMemory.has(signal)
          ? new UnreadableFile('unpacks-too-large', { limit: largestUnpacked })
          : new Error(`the reading of the file was stopped by ${signal ?? 'itself'}`),
      )
    }
    child.on('message', answered).on('error', failed).on('exit', exited)
    if (hasEnded(child)) exited(child.exitCode, child.signalCode)
    else child.send(request)
  })
}

/** How V8 ends a process whose heap is full; it has no other way to tell. */
const ranOutOfMemory: ReadonlySet<NodeJS.Signals | null> = new Set(['SIGABRT', 'SIGTRAP'])
