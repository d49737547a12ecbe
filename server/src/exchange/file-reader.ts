import type { FoundFile, Known } from '@atlas/shared/exchange/read-file'
import { UnreadableFile } from '@atlas/shared/formats/unreadable-file'
import type { Batch, End, FileAnswer, FileRequest, FileToRead } from './file-answers.ts'

/** Reads one file, here or in another process; it is asked for one thing after the other. */
export type Reading = {
  ask(request: FileRequest): Promise<FileAnswer>
  close(): Promise<void>
}
export type StartReading = () => Reading

/** A file that is read elsewhere: it does one thing at a time, and nothing that it is not asked for. */
export class FileReader {
  readonly #reading: Reading
  readonly #file: FileToRead

  constructor(reading: Reading, file: FileToRead) {
    this.#reading = reading
    this.#file = file
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

  close(): Promise<void> {
    return this.#reading.close()
  }

  async #ask(request: FileRequest): Promise<FileAnswer> {
    const answer = await this.#reading.ask(request)
    if ('problem' in answer) throw new UnreadableFile(answer.problem.code, answer.problem.parameters)
    if ('failure' in answer) throw new Error(`reading the file failed: ${answer.failure}`)
    return answer
  }
}
