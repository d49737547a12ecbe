import { expect, test } from 'vitest'
import { gapAfterMerge } from './gaps.ts'

test.each([
  ['departure organisation:goes', 'departure organisation:stays'],
  ['introduction organisation:goes organisation:third', 'introduction organisation:stays organisation:third'],
  ['introduction organisation:a organisation:goes', 'introduction organisation:a organisation:stays'],
  ['introduction organisation:goes organisation:stays', 'introduction organisation:goes organisation:stays'],
  ['coverage sector:goes', 'coverage sector:goes'],
  ['no-ties', 'no-ties'],
])('what was said about %s is said about %s', (gap, after) =>
  expect(gapAfterMerge(gap, 'stays', 'goes')).toBe(after),
)
