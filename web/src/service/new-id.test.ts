import { Id } from '@atlas/shared/primitives'
import { Check } from 'typebox/value'
import { expect, test } from 'vitest'
import { newId } from './new-id.ts'

test('ids are made that the service takes, each another one', () => {
  const ids = Array.from({ length: 100 }, newId)
  expect(new Set(ids).size).toBe(100)
  for (const id of ids) expect(Check(Id, id) && /^.{14}4.{4}[89ab]/.test(id)).toBe(true)
})
