// Reads a file in a process of its own, so that the service keeps answering and outlives a file that asks for too much
// memory. Asked for one thing after the other, it never runs ahead of who takes the rows.

import { fstatSync, openSync, readSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { FileReading } from '@atlas/shared/exchange/read-file'
import type { ReadRow } from '@atlas/shared/exchange/read-rows'
import type { Source } from '@atlas/shared/formats/format'
import { UnreadableFile } from '@atlas/shared/formats/unreadable-file'
import type { FileAnswer, FileRequest, FileToRead } from './file-reader.ts'
import { StagedRows, stagedEnd } from './staged-rows.ts'
import type { ImportKey } from './work.ts'

/** So many rows at once: some milliseconds of work for whoever stores them. */
const batch = 1000

let key: ImportKey
let reading: FileReading
let rows: Iterator<ReadRow>
/** Where in the file the last bytes were read from: how far the rows have come. */
let position = 0

function answer(request: FileRequest): FileAnswer {
  if (request === 'rows') return nextRows()
  if ('known' in request) {
    reading.know(request.known)
    return { known: request.known.length }
  }
  return open(request)
}

function open({ path, settings, key: of }: FileToRead): FileAnswer {
  const file = openSync(path, 'r')
  const source: Source = {
    size: fstatSync(file).size,
    read(start, end) {
      const bytes = new Uint8Array(Math.max(0, Math.min(end, source.size) - start))
      const length = readSync(file, bytes, 0, bytes.length, start)
      position = start + length
      return bytes.subarray(0, length)
    },
  }
  key = of
  reading = new FileReading(source, settings)
  rows = reading.rows()
  return { opened: reading.found() }
}

function nextRows(): FileAnswer {
  const staged = new StagedRows(key)
  while (staged.count < batch) {
    const { value, done } = rows.next()
    if (done) break
    staged.add(value)
  }
  if (staged.count > 0) return { rows: staged.count, position, lines: staged.lines() }
  const end = reading.end()
  const { found, lateFaults } = end
  return { found, lateFaults, lines: stagedEnd(end, key) }
}

// Whoever waits for an answer of the service goes first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

process.on('message', (request: FileRequest) => {
  try {
    process.send?.(answer(request))
  } catch (error) {
    if (error instanceof UnreadableFile)
      process.send?.({ problem: { code: error.code, parameters: error.parameters } })
    else process.send?.({ failure: error instanceof Error ? error.stack : String(error) })
  }
})
// Ctrl+C reaches every process of a terminal; the service says when this one ends.
process.on('SIGINT', () => {})
