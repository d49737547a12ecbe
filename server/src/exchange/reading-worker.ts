// Reads a file in a thread of its own, so that the service keeps answering. Asked for one thing after the other, it
// never runs ahead of who takes the rows.

import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { FileReading, type ReadingSettings, type ReadRow } from '@atlas/shared/exchange/read-file'
import { type Source, UnreadableFile } from '@atlas/shared/formats/format'
import type { FileAnswer, FileRequest } from './file-reader.ts'
import { type StagedLines, StagedRows, stagedEnd } from './staged-rows.ts'
import type { ImportKey } from './work.ts'

/** So many rows at once: some milliseconds of work for whoever stores them. */
const batch = 1000

const { path, settings, key } = workerData as { path: string; settings: ReadingSettings; key: ImportKey }

/** Where in the file the last bytes were read from: how far the rows have come. */
let position = 0
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

let reading: FileReading
let rows: Iterator<ReadRow>

function answer(request: FileRequest): FileAnswer {
  if (request === 'open') {
    reading = new FileReading(source, settings)
    rows = reading.rows()
    return { opened: reading.found() }
  }
  if (request === 'rows') return nextRows()
  reading.know(request.known)
  return { known: request.known.length }
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

/** Bytes are given away and not copied. */
const transferred = (lines: StagedLines = {}) => Object.values(lines).map(({ buffer }) => buffer)

parentPort?.on('message', (request: FileRequest) => {
  try {
    const found = answer(request)
    parentPort?.postMessage(found, 'lines' in found ? transferred(found.lines) : [])
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    parentPort?.postMessage({ problem: { code: error.code, parameters: error.parameters } })
  }
})
parentPort?.once('close', () => closeSync(file))
