import { Worker } from 'node:worker_threads'
import type { FoundFile, Known, ReadEnd, ReadingSettings } from '@atlas/shared/exchange/read-file'
import { UnreadableFile } from '@atlas/shared/formats/format'
import { largestUnpacked } from '@atlas/shared/formats/zip'
import type { StagedLines } from './staged-rows.ts'
import type { ImportKey } from './work.ts'

export type FileRequest = 'open' | 'rows' | { known: Known[] }

/** Some rows, with how many bytes of the file have been read. */
type Batch = { rows: number; position: number; lines: StagedLines }
/** What is known after the last row. */
type End = Pick<ReadEnd, 'found' | 'lateFaults'> & { lines: StagedLines }

export type FileAnswer =
  | { opened: FoundFile }
  | { known: number }
  | Batch
  | End
  | { problem: { code: UnreadableFile['code']; parameters: UnreadableFile['parameters'] } }

/** Enough for a file of the largest size that is taken, little enough for the service to live through one that is not. */
const memory = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 16 }

/** A file that is read by a worker: it does one thing at a time, and nothing that it is not asked for. */
export class FileReader {
  readonly #worker: Worker

  constructor(path: string, settings: ReadingSettings, key: ImportKey) {
    this.#worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
      workerData: { path, settings, key },
      resourceLimits: memory,
    })
  }

  /**
   * @throws UnreadableFile where the file cannot be taken in
   */
  async open(): Promise<FoundFile> {
    const answer = await this.#ask('open')
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
    await this.#worker.terminate()
  }

  #ask(request: FileRequest): Promise<FileAnswer> {
    const worker = this.#worker
    return new Promise<FileAnswer>((resolve, reject) => {
      const finish = () => {
        worker.off('message', answered).off('error', failed).off('exit', exited)
      }
      const answered = (answer: FileAnswer) => {
        finish()
        if ('problem' in answer) reject(new UnreadableFile(answer.problem.code, answer.problem.parameters))
        else resolve(answer)
      }
      const failed = (error: Error & { code?: string }) => {
        finish()
        const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        reject(outOfMemory ? new UnreadableFile('unpacks-too-large', { limit: largestUnpacked }) : error)
      }
      const exited = () => {
        finish()
        reject(new Error('the reading of the file was stopped'))
      }
      worker.on('message', answered).on('error', failed).on('exit', exited)
      worker.postMessage(request)
    })
  }
}
