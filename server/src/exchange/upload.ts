import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Problem } from '../http/problem.ts'
import { temporaryPath } from './temporary-files.ts'

/**
 * Writes what is uploaded to a temporary file; what is refused leaves none.
 * @param limit in bytes
 * @returns its path
 * @throws Problem file-too-large
 */
export async function receiveFile(body: Readable, limit: number): Promise<string> {
  const path = temporaryPath()
  try {
    await pipeline(
      body,
      (bytes: AsyncIterable<Buffer>) => limited(bytes, limit),
      createWriteStream(path, { mode: 0o600 }),
    )
    return path
  } catch (error) {
    await rm(path, { force: true })
    throw error
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
