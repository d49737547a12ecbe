import { randomFillSync } from 'node:crypto'
import { v7 as uuid } from 'uuid'

/** Random bytes for many identifiers: to ask the system for those of each takes longer than all the rest. */
const randomness = new Uint8Array(16 * 256)
let used = randomness.length

/** The millisecond of the newest identifier, and its number within that one. */
let msecs = 0
let seq = 0

/**
 * A new identifier: UUID version 7, so that rows made together lie together. Each of a process is greater than the one
 * before.
 */
export function newId(): string {
  if (used === randomness.length) {
    randomFillSync(randomness)
    used = 0
  }
  const random = randomness.subarray(used, used + 16)
  used += 16
  const now = Date.now()
  // A random beginning of 31 bits, behind which there is room for two thousand million more.
  seq = now > msecs ? new DataView(random.buffer, random.byteOffset).getUint32(6) >>> 1 : seq + 1
  msecs = Math.max(now, msecs)
  return uuid({ random, msecs, seq })
}
