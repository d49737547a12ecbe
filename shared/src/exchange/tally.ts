/** Counts rows by a key and numbers the keys from 0, in the order in which they come. */
export class Tally<T extends object> {
  readonly #numbers = new Map<string, number>()
  readonly #items: (T & { rows: number })[] = []

  /**
   * Counts one row.
   * @param item kept from the first row of the key
   * @returns the number of the key
   */
  count(key: string, item: T): number {
    const number = this.#numbers.get(key) ?? this.#items.length
    const counted = this.#items[number]
    if (counted) counted.rows++
    else {
      this.#numbers.set(key, number)
      this.#items.push({ ...item, rows: 1 })
    }
    return number
  }

  /** By number. */
  list(): (T & { rows: number })[] {
    return this.#items
  }
}
