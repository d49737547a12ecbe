import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { FoundFile, Known, ReadEnd, ReadingSettings } from '@atlas/shared/exchange/read-rows'
import { UnreadableFile } from '@atlas/shared/formats/unreadable-file'
import { largestUnpacked } from '@atlas/shared/formats/zip'
import type { StagedLines } from './staged-rows.ts'
import type { ImportKey } from './work.ts'

export type FileToRead = { path: string; settings: ReadingSettings; key: ImportKey }

export type FileRequest = FileToRead | 'rows' | { known: Known[] }

/** Some rows, with how many bytes of the file have been read. */
type Batch = { rows: number; position: number; lines: StagedLines }
/** What is known after the last row. */
type End = Pick<ReadEnd, 'found' | 'lateFaults'> & { lines: StagedLines }

export type FileAnswer =
  | { opened: FoundFile }
  | { known: number }
  | Batch
  | End
  | { failure: string }
  | { problem: { code: UnreadableFile['code']; parameters: UnreadableFile['parameters'] } }

/**
 * In megabytes: enough for a file of the largest size that is taken, little enough for the machine to live through one
 * that unpacks to more.
 */
const memory = 384
const program = fileURLToPath(new URL('./reading-process.ts', import.meta.url))

/**
 * A file that is read by a process of its own: it does one thing at a time, and nothing that it is not asked for. Not
 * by a thread: threads that come and go beside the embedded engine can bring Node down ("Check failed:
 * jit_page.has_value()", nodejs/node#64500).
 */
export class FileReader {
  readonly #process: ChildProcess
  readonly #file: FileToRead

  constructor(file: FileToRead) {
    this.#file = file
    this.#process = fork(program, {
      execArgv: [`--max-old-space-size=${memory}`],
      serialization: 'advanced',
      // Out of memory, Node prints pages; what fails otherwise is answered.
      stdio: 'ignore',
    })
  }

  /**
   * @throws UnreadableFile where the file cannot be taken in
   */
  async open(): Promise<FoundFile> {
    const answer = await this.#ask(this.#file)
    return (answer as { opened: FoundFile }).opened
  }

  /** Organisations of the base, before the first row. */
  async know(known: Known[]): Promise<void> {
    await this.#ask({ known })
  }

  /**
   * The batches, and at last the end; the next one is read while the one before is taken.
   * @throws UnreadableFile
   */
  async *batches(): AsyncGenerator<Batch | End> {
    let next = this.#ask('rows')
    for (;;) {
      const answer = (await next) as Batch | End
      if ('rows' in answer) {
        next = this.#ask('rows')
        next.catch(() => {})
      }
      yield answer
      if ('found' in answer) return
    }
  }

  async close(): Promise<void> {
    if (this.#ended) return
    const exit = once(this.#process, 'exit')
    this.#process.kill('SIGKILL')
    await exit
  }

  get #ended(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null
  }

  #ask(request: FileRequest): Promise<FileAnswer> {
    const child = this.#process
    return new Promise<FileAnswer>((resolve, reject) => {
      const finish = () => {
        child.off('message', answered).off('error', failed).off('exit', exited)
      }
      const answered = (answer: FileAnswer) => {
        finish()
        if ('problem' in answer) reject(new UnreadableFile(answer.problem.code, answer.problem.parameters))
        else if ('failure' in answer) reject(new Error(`reading the file failed: ${answer.failure}`))
        else resolve(answer)
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
      if (this.#ended) exited(child.exitCode, child.signalCode)
      else child.send(request)
    })
  }
}

/** How V8 ends a process whose heap is full; it has no other way to tell. */
const ranOutOfMemory: ReadonlySet<NodeJS.Signals | null> = new Set(['SIGABRT', 'SIGTRAP'])
