type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array

/** A typed array that grows: numbers by the million without an object each. */
export class Growing<T extends Numbers> {
  values: T
  length = 0

  /** @param empty an array of the wanted type, of any length */
  constructor(empty: T) {
    this.values = empty
  }

  push(value: number): number {
    if (this.length === this.values.length) this.#grow()
    this.values[this.length] = value
    return this.length++
  }

  #grow() {
    const larger = new (this.values.constructor as new (length: number) => T)(
      Math.max(1024, this.values.length * 2),
    )
    larger.set(this.values as never)
    this.values = larger
  }
}

/** Lists of numbers, one after the other in one array: list n runs from its start to that of the next. */
export class Lists<T extends Numbers> {
  readonly flat: Growing<T>
  readonly starts = new Growing(new Uint32Array(1024))

  constructor(empty: T) {
    this.flat = new Growing(empty)
  }

  add(values: Iterable<number>): void {
    this.starts.push(this.flat.length)
    for (const value of values) this.flat.push(value)
  }

  /** Where a list begins in `flat`; of the one after the last, where all end. */
  start(index: number): number {
    return index < this.starts.length ? (this.starts.values[index] as number) : this.flat.length
  }

  /** A view that is good until the next `add`. */
  at(index: number): T {
    return this.flat.values.subarray(this.start(index), this.start(index + 1)) as T
  }
}
