import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Problem } from '../http/problem.ts'
import { temporaryPath } from './temporary-path.ts'

/**
 * Writes what is uploaded to a temporary file, hands it over, and removes it.
 * @param limit in bytes
 * @throws Problem file-too-large
 */
export async function withUpload<T>(
  body: Readable,
  limit: number,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const path = temporaryPath()
  try {
    await pipeline(
      body,
      (bytes: AsyncIterable<Buffer>) => limited(bytes, limit),
      createWriteStream(path, { mode: 0o600 }),
    )
    return await use(path)
  } finally {
    await rm(path, { force: true })
  }
}

async function* limited(bytes: AsyncIterable<Buffer>, limit: number) {
  let size = 0
  for await (const piece of bytes) {
    size += piece.length
    if (size > limit) throw tooLarge(limit)
    yield piece
  }
}

export const tooLarge = (limit: number): Problem =>
  new Problem('file-too-large', {
    detail: `Files of up to ${Math.floor(limit / 1024 / 1024)} MB are taken. Split this one.`,
  })
