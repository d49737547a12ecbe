import { expect, test, vi } from 'vitest'
import { keepOn, type Shelf } from './kept-store.ts'
import { memoryShelf } from './shelves.ts'

/** A shelf that works until it is told to break. */
function aShelf() {
  const shelf = memoryShelf()
  let isBroken = false
  const orFail = <T>(work: () => Promise<T>) => (isBroken ? Promise.reject(new Error('full')) : work())
  const broken: Shelf = {
    get: (key) => orFail(() => shelf.get(key)),
    update: (key, change) => orFail(() => shelf.update(key, change)),
    remove: (key) => orFail(() => shelf.remove(key)),
  }
  return Object.assign(broken, {
    break: () => {
      isBroken = true
    },
  })
}

test('what a shelf held is on the next one when it breaks', async () => {
  const [database, local] = [aShelf(), aShelf()]
  const left = vi.fn()
  const store = keepOn(
    [
      ['database', database],
      ['local', local],
      ['memory', memoryShelf()],
    ],
    left,
  )
  await store.update<string[]>('outbox', () => ['a'])
  expect([store.shelf(), left.mock.calls.length]).toEqual(['database', 0])

  database.break()
  expect(await store.update<string[]>('outbox', (old = []) => [...old, 'b'])).toEqual(['a', 'b'])
  expect([store.shelf(), left.mock.calls.length]).toEqual(['local', 1])
  expect(await local.get('outbox')).toEqual(['a', 'b'])

  local.break()
  expect(await store.get('outbox')).toEqual(['a', 'b'])
  expect(store.shelf()).toBe('memory')
})

test('a shelf that never worked is passed over', async () => {
  const database = aShelf()
  database.break()
  const store = keepOn(
    [
      ['database', database],
      ['memory', memoryShelf()],
    ],
    () => {},
  )
  expect(await store.get('outbox')).toBeUndefined()
  await store.update('outbox', () => 1)
  await store.remove('outbox')
  expect(await store.get('outbox')).toBeUndefined()
  expect(store.shelf()).toBe('memory')
})

test('two that write at once do not undo each other’s work', async () => {
  const store = keepOn([['memory', memoryShelf()]], () => {})
  const put = (item: string) => store.update<string[]>('outbox', (old = []) => [...old, item])
  await Promise.all(['a', 'b', 'c'].map(put))
  expect(await store.get('outbox')).toEqual(['a', 'b', 'c'])
})
