import { createReadStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { CatalogueDb, Reader, ReadTrx } from '@atlas/db/tenancy'
import { runSnapshotTransaction } from '@atlas/db/transactions'
import { type DatasetColumns, readDataset } from '@atlas/shared/dataset'
import { type Filter, select } from '@atlas/shared/selection'
import { readDatasetText } from '../dataset/queries.ts'
import { temporaryPath } from '../exchange/temporary-files.ts'
import { readerOf, type View } from '../http/view.ts'
import { readContents, type Wish } from './contents.ts'
import type { ExportFile } from './files.ts'

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
 * @param path where it is written to
 */
export async function writeFile(
  db: CatalogueDb,
  file: ExportFile,
  wanted: WantedFile,
  path: string,
): Promise<void> {
  const { allianceId, view, signal } = wanted
  const write = async (trx: ReadTrx, become: (reader: Reader) => Promise<unknown>) => {
    const ids = await wantedIds(trx, wanted)
    // What is not for everybody is kept by the store from a role that may not read it.
    if (!wanted.private) await become('guest')
    const bytes = await file.write(await readContents(trx, wanted, ids), trx)
    const handle = await open(path, 'wx', 0o600)
    try {
      for await (const piece of bytes) {
        if (signal.aborted) throw new Abandoned()
        await handle.write(piece)
      }
    } finally {
      await handle.close()
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

/** The same as a stream, whose file goes once it has been read or left. */
export async function makeFile(
  db: CatalogueDb,
  file: ExportFile,
  wanted: WantedFile,
): Promise<{ size: number; stream: Readable }> {
  const path = temporaryPath()
  try {
    await writeFile(db, file, wanted, path)
    const handle = await open(path)
    const { size } = await handle.stat()
    return { size, stream: createReadStream('', { fd: handle }) }
  } finally {
    // What is open is read to its end all the same.
    await rm(path, { force: true })
  }
}
