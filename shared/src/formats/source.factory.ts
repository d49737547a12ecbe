import type { Source } from './format.ts'

/** Bytes in memory as a source. */
export const sourceOf = (bytes: Uint8Array): Source => ({
  size: bytes.length,
  read: (start, end) => bytes.subarray(start, end),
})

/** All the bytes of a file that was written. */
export async function bytesOf(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return new Uint8Array(Buffer.concat(all))
}
