import { expect, test } from 'vitest'
import { memoryCache } from './memory-cache.ts'

type Value = { bytes: number; number: number }
const bytesOf = ({ bytes }: Value) => bytes

function counting(bytes: number) {
  let made = 0
  return { make: async () => ({ bytes, number: ++made }), madeSoFar: () => made }
}

test('a value is made once, however many ask for it meanwhile and afterwards', async () => {
  const cached = memoryCache(100, bytesOf)
  const { make, madeSoFar } = counting(10)
  const values = await Promise.all([cached('a', make), cached('a', make), cached('a', make)])
  expect(new Set(values.map(({ number }) => number))).toEqual(new Set([1]))
  expect(await cached('a', make)).toMatchObject({ number: 1 })
  expect(madeSoFar()).toBe(1)
})

test('what was not asked for the longest time makes room', async () => {
  const cached = memoryCache(25, bytesOf)
  const first = counting(10)
  const second = counting(10)
  await cached('first', first.make)
  await cached('second', second.make)
  await cached('first', first.make)
  await cached('third', counting(10).make)
  await cached('first', first.make)
  await cached('second', second.make)
  expect(first.madeSoFar()).toBe(1)
  expect(second.madeSoFar()).toBe(2)
})

test('a failure is told to all who wait, and is tried anew by the next', async () => {
  const cached = memoryCache(100, bytesOf)
  const failing = async (): Promise<Value> => {
    throw new Error('no')
  }
  const answers = await Promise.allSettled([cached('a', failing), cached('a', failing)])
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await cached('a', counting(1).make)).toMatchObject({ bytes: 1 })
})

test('a value larger than the whole cache is given and not kept', async () => {
  const cached = memoryCache(5, bytesOf)
  const { make, madeSoFar } = counting(10)
  expect(await cached('a', make)).toMatchObject({ number: 1 })
  await cached('a', make)
  expect(madeSoFar()).toBe(2)
})
