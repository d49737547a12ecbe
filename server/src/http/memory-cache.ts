type Kept<T> = { answer: Promise<T>; bytes: number }

/**
 * Remembers the answers that cost most to make, and forgets those that were not asked for the longest time. Who asks
 * while an answer is being made waits for that one; what fails is not remembered.
 * @param maxBytes of all that is remembered, unless one answer alone is larger
 * @returns a function that gives the answer of a key, which names it and all that it depends on
 */
export function memoryCache<T>(maxBytes: number, bytesOf: (answer: T) => number) {
  const kept = new Map<string, Kept<T>>()

  function forget() {
    let bytes = kept.values().reduce((sum, entry) => sum + entry.bytes, 0)
    for (const [key, entry] of kept) {
      if (bytes <= maxBytes || kept.size === 1) return
      kept.delete(key)
      bytes -= entry.bytes
    }
  }

  function make(key: string, maker: () => Promise<T>): Kept<T> {
    const entry: Kept<T> = { answer: maker(), bytes: 0 }
    entry.answer.then(
      (answer) => {
        entry.bytes = bytesOf(answer)
        forget()
      },
      () => {
        if (kept.get(key) === entry) kept.delete(key)
      },
    )
    return entry
  }

  return (key: string, maker: () => Promise<T>): Promise<T> => {
    const entry = kept.get(key) ?? make(key, maker)
    kept.delete(key)
    kept.set(key, entry)
    return entry.answer
  }
}
