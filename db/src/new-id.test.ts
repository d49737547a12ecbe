import { validate, version } from 'uuid'
import { expect, test } from 'vitest'
import { newId } from './new-id.ts'

test('identifiers that are made one after the other are all different, and sorted', () => {
  const ids = Array.from({ length: 10_000 }, newId)
  expect(ids).toEqual([...new Set(ids)].sort())
  expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true)
})

test('an identifier begins with the millisecond in which it is made', () => {
  const before = Date.now()
  const made = Number.parseInt(newId().replaceAll('-', '').slice(0, 12), 16)
  expect(made).toBeGreaterThanOrEqual(before)
  expect(made).toBeLessThanOrEqual(Date.now())
})
