/** Weights added up by community, emptied in the time of those that were added and not of all that could be. */
export class Tally {
  readonly #weights: Float64Array
  readonly #communities: Uint32Array
  count = 0

  /** For communities from 0 to `size - 1`. */
  constructor(size: number) {
    this.#weights = new Float64Array(size)
    this.#communities = new Uint32Array(size)
  }

  /** @param weight positive */
  add(community: number, weight: number): void {
    const sum = this.#weights[community] ?? 0
    if (sum === 0) this.#communities[this.count++] = community
    this.#weights[community] = sum + weight
  }

  /** The community that was the `nth` to be added, from 0 to `count - 1`. */
  community(nth: number): number {
    return this.#communities[nth] ?? 0
  }

  weight(community: number): number {
    return this.#weights[community] ?? 0
  }

  clear(): void {
    for (let nth = 0; nth < this.count; nth++) this.#weights[this.community(nth)] = 0
    this.count = 0
  }
}
