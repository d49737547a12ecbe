import { createStore, del, get, type UseStore, update } from 'idb-keyval'
import type { Shelf } from './kept-store.ts'

const name = 'atlas-workshop'
/** A database that does not answer is as bad as none, in milliseconds. */
const maxWaitMs = 3000

/** The browser's database, opened once more where the connection died while the page was asleep. */
export function databaseShelf(): Shelf {
  let store: UseStore | undefined
  const open = () => {
    store ??= createStore(name, 'kept')
    return store
  }
  async function use<T>(work: (store: UseStore) => Promise<T>): Promise<T> {
    try {
      return await inTime(work(open()))
    } catch (error) {
      if ((error as Error).name !== 'InvalidStateError') throw error
      store = undefined
      return inTime(work(open()))
    }
  }
  return {
    get: (key) => use((store) => get(key, store)),
    update: (key, change) =>
      use(async (store) => {
        let value: unknown
        await update(
          key,
          (old) => {
            value = change(old)
            return value
          },
          store,
        )
        return value
      }),
    remove: (key) => use((store) => del(key, store)),
  }
}

/** The simpler storage of browsers, in which everything is text. */
export const localShelf = (): Shelf => ({
  get: async (key) => JSON.parse(localStorage.getItem(`${name}/${key}`) ?? 'null') ?? undefined,
  async update(key, change) {
    const value = change(JSON.parse(localStorage.getItem(`${name}/${key}`) ?? 'null') ?? undefined)
    localStorage.setItem(`${name}/${key}`, JSON.stringify(value))
    return value
  },
  remove: async (key) => localStorage.removeItem(`${name}/${key}`),
})

export function memoryShelf(): Shelf {
  const values = new Map<string, unknown>()
  return {
    get: async (key) => values.get(key),
    async update(key, change) {
      const value = change(values.get(key))
      values.set(key, value)
      return value
    },
    remove: async (key) => {
      values.delete(key)
    },
  }
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the database does not answer')), maxWaitMs)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
