import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import type { Store } from '@atlas/db/connect'
import type { WriteTrx } from '@atlas/db/tenancy'
import { runReadTransaction } from '@atlas/db/transactions'
import type { ImportKey } from './work.ts'

/** Pieces that are written in a few milliseconds each. */
const pieceSize = 256 * 1024

/** Puts a file into the store. */
export async function keepFile(trx: WriteTrx, key: ImportKey, file: FileHandle): Promise<void> {
  const buffer = Buffer.alloc(pieceSize)
  for (let position = 0; ; position++) {
    const { bytesRead } = await file.read(buffer, 0, pieceSize, position * pieceSize)
    // Of an empty file too there is something to be fetched.
    if (bytesRead === 0 && position > 0) return
    const bytes = buffer.subarray(0, bytesRead)
    await trx
      .insertInto('importFile')
      .values({ ...key, position, bytes })
      .execute()
  }
}

/**
 * Writes the file of an import to a path.
 * @returns whether it is still there: not once its import is done, nor after the database has crashed
 */
export async function fetchFile(store: Store, { allianceId, importId }: ImportKey, path: string) {
  const target = await open(path, 'wx', 0o600)
  try {
    for (let position = 0; ; position++) {
      const piece = await runReadTransaction(store.db, allianceId, (trx) =>
        trx
          .selectFrom('importFile')
          .select('bytes')
          .where('allianceId', '=', allianceId)
          .where('importId', '=', importId)
          .where('position', '=', position)
          .executeTakeFirst(),
      )
      if (!piece) return position > 0
      await target.write(piece.bytes)
    }
  } finally {
    await target.close()
  }
}
