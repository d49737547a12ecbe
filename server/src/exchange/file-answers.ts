import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import {
  FileReading,
  type FoundFile,
  type Known,
  type ReadEnd,
  type ReadingSettings,
  type ReadRow,
} from '@atlas/shared/exchange/read-file'
import type { Source } from '@atlas/shared/formats/format'
import { UnreadableFile } from '@atlas/shared/formats/unreadable-file'
import { type StagedLines, StagedRows, stagedEnd } from './staged-rows.ts'
import type { ImportKey } from './work.ts'

export type FileToRead = { path: string; settings: ReadingSettings; key: ImportKey }

export type FileRequest = FileToRead | 'rows' | { known: Known[] }

/** Some rows, with how many bytes of the file have been read. */
export type Batch = { rows: number; position: number; lines: StagedLines }
/** What is known after the last row. */
export type End = Pick<ReadEnd, 'found' | 'lateFaults'> & { lines: StagedLines }

export type FileAnswer =
  | { opened: FoundFile }
  | { known: number }
  | Batch
  | End
  | { failure: string }
  | { problem: { code: UnreadableFile['code']; parameters: UnreadableFile['parameters'] } }

/** So many rows at once: some milliseconds of work for whoever stores them. */
const batchRows = 1000

/** Reads one file. Asked for one thing after the other, it never runs ahead of who takes the rows. */
export class FileAnswers {
  #file: number | undefined
  #key: ImportKey | undefined
  #reading: FileReading | undefined
  #rows: Iterator<ReadRow> | undefined
  /** Where in the file the last bytes were read from: how far the rows have come. */
  #position = 0

  /** Never throws: what goes wrong is an answer too. */
  answer(request: FileRequest): FileAnswer {
    try {
      if (request === 'rows') return this.#readRows()
      if ('known' in request) return this.#know(request.known)
      return this.#open(request)
    } catch (error) {
      if (error instanceof UnreadableFile)
        return { problem: { code: error.code, parameters: error.parameters } }
      return { failure: (error instanceof Error && error.stack) || String(error) }
    }
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file)
    this.#file = undefined
  }

  #open({ path, settings, key }: FileToRead): FileAnswer {
    const file = openSync(path, 'r')
    this.#file = file
    this.#key = key
    const source: Source = {
      size: fstatSync(file).size,
      read: (start, end) => {
        const bytes = new Uint8Array(Math.max(0, Math.min(end, source.size) - start))
        const length = readSync(file, bytes, 0, bytes.length, start)
        this.#position = start + length
        return bytes.subarray(0, length)
      },
    }
    this.#reading = new FileReading(source, settings)
    this.#rows = this.#reading.rows()
    return { opened: this.#reading.found() }
  }

  #know(known: Known[]): FileAnswer {
    this.#reading?.know(known)
    return { known: known.length }
  }

  #readRows(): FileAnswer {
    if (!this.#reading || !this.#rows || !this.#key) throw new Error('no file has been opened')
    const staged = new StagedRows(this.#key)
    while (staged.count < batchRows) {
      const { value, done } = this.#rows.next()
      if (done) break
      staged.add(value)
    }
    if (staged.count > 0) return { rows: staged.count, position: this.#position, lines: staged.lines() }
    const end = this.#reading.end()
    const { found, lateFaults } = end
    return { found, lateFaults, lines: stagedEnd(end, this.#key) }
  }
}
