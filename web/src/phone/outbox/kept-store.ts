/** Something that keeps values under names: the browser's database, its simpler storage, or this page's memory. */
export type Shelf = {
  get: (key: string) => Promise<unknown>
  /** Reads and writes in one go, so that two windows do not undo each other's work. */
  update: (key: string, change: (value: unknown) => unknown) => Promise<unknown>
  remove: (key: string) => Promise<void>
}

export type ShelfName = 'database' | 'local' | 'memory'

export type KeptStore = {
  get: <T>(key: string) => Promise<T | undefined>
  update: <T>(key: string, change: (value: T | undefined) => T) => Promise<T>
  remove: (key: string) => Promise<void>
  /** Where things are kept now; what is in memory alone is gone with the page. */
  shelf: () => ShelfName
}

/**
 * Keeps what must not be lost on the best shelf that works. One that fails is left for the next, with all that this page
 * knows of, and not tried again: a browser that is out of space, or that keeps nothing in private windows.
 * @param shelves the best one first; the last never fails
 * @param left hears that another shelf is used from now on
 */
export function keepOn(shelves: readonly (readonly [ShelfName, Shelf])[], left: () => void): KeptStore {
  let at = 0
  const known = new Map<string, unknown>()

  async function run<T>(work: (shelf: Shelf) => Promise<T>): Promise<T> {
    const began = at
    const shelf = shelves[began]?.[1]
    if (!shelf) throw new Error('no shelf is left')
    try {
      return await work(shelf)
    } catch (error) {
      if (began === shelves.length - 1) throw error
      if (at === began) {
        at++
        await carryOver()
        left()
      }
      return run(work)
    }
  }

  /** What fails here fails again at the next use, and is carried on from there. */
  async function carryOver() {
    const next = shelves[at]?.[1]
    for (const [key, value] of known) await next?.update(key, (there) => there ?? value).catch(() => {})
  }

  return {
    async get<T>(key: string) {
      const value = await run((shelf) => shelf.get(key))
      if (value !== undefined) known.set(key, value)
      return value as T | undefined
    },
    async update<T>(key: string, change: (value: T | undefined) => T) {
      const value = await run((shelf) => shelf.update(key, (old) => change(old as T | undefined)))
      known.set(key, value)
      return value as T
    },
    async remove(key) {
      known.delete(key)
      await run((shelf) => shelf.remove(key))
    },
    shelf: () => shelves[at]?.[0] ?? 'memory',
  }
}
