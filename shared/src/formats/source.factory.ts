import type { Source } from './format.ts'

/** Bytes in memory as a source. */
export const sourceOf = (bytes: Uint8Array): Source => ({
  size: bytes.length,
  read: (start, end) => bytes.subarray(start, end),
})
