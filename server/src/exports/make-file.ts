import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { CatalogueDb, Reader, ReadTrx } from '@atlas/db/tenancy'
import { runSnapshotTransaction } from '@atlas/db/transactions'
import { type DatasetColumns, readDataset } from '@atlas/shared/dataset'
import { type Filter, select } from '@atlas/shared/selection'
import { readDatasetText } from '../dataset/queries.ts'
import { readerOf, type View } from '../http/view.ts'
import { readContents } from './contents.ts'
import type { ExportFile } from './files.ts'
import type { Wish } from './queries.ts'

export type WantedFile = Wish & {
  allianceId: string
  /** Of whoever asks: what is filtered by. */
  view: View
  filter?: Filter | undefined
  /** Ids of organisations. */
  selection?: readonly string[] | undefined
  signal: AbortSignal
}

/** Nobody waits for the file any more. */
export class Abandoned extends Error {
  override name = 'Abandoned'
}

/**
 * Writes a file of an alliance as it stands at one moment, whatever is written to it meanwhile. It is written whole before
 * the first byte is sent: a slow reader keeps no transaction open, and nobody gets half a file.
 */
export async function writeFile(
  db: CatalogueDb,
  file: ExportFile,
  wanted: WantedFile,
  handle: FileHandle,
): Promise<void> {
  const { allianceId, view, signal } = wanted
  const write = async (trx: ReadTrx, become: (reader: Reader) => Promise<unknown>) => {
    const ids = await wantedIds(trx, wanted)
    // What is not for everybody is kept by the store from a role that may not read it.
    if (!wanted.private) await become('guest')
    const bytes = await file.write(await readContents(trx, wanted, ids), trx)
    for await (const piece of bytes) {
      if (signal.aborted) throw new Abandoned()
      await handle.writeFile(piece)
    }
  }
  await runSnapshotTransaction(db, allianceId, write, readerOf(view))
}

async function wantedIds(trx: ReadTrx, { filter, selection, view }: WantedFile) {
  if (selection) return new Set(selection)
  if (!filter) return undefined
  const { text } = await readDatasetText(trx, view)
  const dataset = readDataset(JSON.parse(text) as DatasetColumns)
  return new Set(select(dataset, filter).flatMap((at) => dataset.organisations[at]?.id ?? []))
}

/** The same as a stream. */
export async function makeFile(
  db: CatalogueDb,
  file: ExportFile,
  wanted: WantedFile,
): Promise<{ size: number; stream: Readable }> {
  const handle = await openUnnamed()
  try {
    await writeFile(db, file, wanted, handle)
    const { size } = await handle.stat()
    return { size, stream: handle.createReadStream({ start: 0 }) }
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** A file without a name: it is gone once it is closed, and also where the process ends before. */
async function openUnnamed(): Promise<FileHandle> {
  const path = join(tmpdir(), `alliance-atlas-export-${randomUUID()}`)
  const handle = await open(path, 'wx+', 0o600)
  await rm(path)
  return handle
}
