import { open, rm, writeFile } from 'node:fs/promises'
import type { Store } from '@atlas/db/connect'
import { type Actor, newId } from '@atlas/db/tenancy'
import { runWriteTransaction } from '@atlas/db/transactions'
import { json } from '@atlas/db/values'
import type { Import } from '@atlas/shared/exchange/import'
import type { ImportUpdate } from '@atlas/shared/exchange/import-update'
import type { StartReading } from './file-reader.ts'
import { keepFile } from './kept-file.ts'
import { optionsAfter } from './options.ts'
import { stageFile } from './stage.ts'
import { temporaryPath } from './temporary-files.ts'

type Upload = {
  allianceId: string
  actor: Actor
  fileName: string
  /** A path is read from where it lies, and not removed. */
  file: { path: string } | { bytes: Uint8Array }
  update?: ImportUpdate
}

type Reading = { onProgress?: (progress: Import['progress']) => void; startReading?: StartReading }

/**
 * Reads a whole file and stages it.
 * @returns the id of the import, once its status is `ready` or `failed`
 */
export async function startImport(
  store: Store,
  { onProgress, startReading, ...upload }: Upload & Reading,
): Promise<string> {
  const { allianceId, file } = upload
  const path = 'path' in file ? file.path : temporaryPath()
  try {
    if ('bytes' in file) await writeFile(path, file.bytes, { mode: 0o600 })
    const importId = await createImport(store, { ...upload, file: { path } })
    await stageFile(store, { allianceId, importId }, { path, onProgress, startReading })
    return importId
  } finally {
    if ('bytes' in file) await rm(path, { force: true })
  }
}

/** Takes note of an import whose file lies ready to be read, and keeps the file. Returns its id. */
export async function createImport(
  store: Store,
  { allianceId, actor, fileName, file, update = {} }: Upload & { file: { path: string } },
): Promise<string> {
  const id = newId()
  const handle = await open(file.path)
  try {
    const { size } = await handle.stat()
    const { duplicates } = update
    await runWriteTransaction(store.db, allianceId, async (trx) => {
      await trx
        .insertInto('import')
        .values({
          allianceId,
          id,
          fileName,
          size,
          createdBy: actor.name,
          options: json(optionsAfter({}, update)),
          ...(duplicates && { duplicates }),
        })
        .execute()
      await keepFile(trx, { allianceId, importId: id }, handle)
    })
    return id
  } finally {
    await handle.close()
  }
}
