import { Growing } from './growing.ts'

/** Keys that more than this many share tell nothing. */
const maxPerKey = 32

/** Organisations by number, filed under the keys that they may be found by; in a few bytes for each. */
export class KeyIndex {
  readonly #buckets: number
  readonly #heads: Int32Array
  readonly #sizes: Uint16Array
  readonly #next = new Growing(new Int32Array(1024))
  readonly #filed = new Growing(new Uint32Array(1024))
  readonly #seen = new Growing(new Uint8Array(1024))

  /** @param buckets the fewer, the more stand under one that they have no key of */
  constructor(buckets: number) {
    this.#buckets = buckets
    this.#heads = new Int32Array(buckets).fill(-1)
    this.#sizes = new Uint16Array(buckets)
  }

  /** Makes room for one more. */
  add() {
    this.#seen.push(0)
  }

  file(key: number, number: number) {
    const bucket = key % this.#buckets
    const size = this.#sizes[bucket] as number
    if (size < 0xffff) this.#sizes[bucket] = size + 1
    this.#next.push(this.#heads[bucket] as number)
    this.#heads[bucket] = this.#filed.push(number)
  }

  /** All that are filed under keys that are rare enough to tell, each once. */
  candidates(keys: readonly number[], most = maxPerKey): number[] {
    const found: number[] = []
    const seen = this.#seen.values
    for (const key of keys) {
      const bucket = key % this.#buckets
      if ((this.#sizes[bucket] as number) > most) continue
      for (let at = this.#heads[bucket] as number; at !== -1; at = this.#next.values[at] as number) {
        const other = this.#filed.values[at] as number
        if (seen[other] === 1) continue
        seen[other] = 1
        found.push(other)
      }
    }
    for (const other of found) seen[other] = 0
    return found
  }
}
