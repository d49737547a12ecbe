import { createHash } from 'node:crypto'
import { type Edition, editionFileName } from '@atlas/shared/editions/edition'

/** A file of an edition: made once, sent as it is. */
export type EditionFile = { name: string; mediaType: string; bytes: Uint8Array }

/** What a file is made of, and how; an edition has each of them. */
export type FileMaker = {
  name: string
  mediaType: string
  make: (edition: Edition) => Uint8Array | Promise<Uint8Array>
}

const json: FileMaker = {
  name: editionFileName,
  mediaType: 'application/json; charset=utf-8',
  make: (edition) => Buffer.from(JSON.stringify(edition)),
}

/** In the order in which they are offered. */
export const fileMakers: readonly FileMaker[] = [json]

/** Makes all files of an edition; the same edition gives the same bytes. */
export async function makeEditionFiles(edition: Edition): Promise<EditionFile[]> {
  const files: EditionFile[] = []
  for (const { name, mediaType, make } of fileMakers)
    files.push({ name, mediaType, bytes: await make(edition) })
  return files
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
