import { expect, test } from 'vitest'
import { gatherWrites } from './gather-writes.ts'

const pause = () => new Promise((resolve) => setTimeout(resolve, 5))

test('what comes while something is written is written together, each with its own result, by key', async () => {
  const batches: string[] = []
  const write = gatherWrites<number, string>(async (key, items) => {
    batches.push(`${key} ${items.join('+')}`)
    await pause()
    return items.map((item) => `${key}${item}`)
  })
  const results = await Promise.all([write('a', 1), write('a', 2), write('b', 3), write('a', 4)])
  expect(results).toEqual(['a1', 'a2', 'b3', 'a4'])
  expect(batches).toEqual(['a 1', 'b 3', 'a 2+4'])
  expect(await write('a', 5)).toBe('a5')
})

test('a failure is told to those it concerns, and the next ones are written', async () => {
  const write = gatherWrites<number, number>(async (_key, items) => {
    await pause()
    if (items.includes(2)) throw new Error('closed')
    return [...items]
  })
  const answers = await Promise.allSettled([write('a', 1), write('a', 2), write('a', 3)])
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
  expect(await write('a', 4)).toBe(4)
})
