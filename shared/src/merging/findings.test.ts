import { expect, test } from 'vitest'
import { findingIdAfterMerge } from './findings.ts'

test.each([
  ['departure organisation:source', 'departure organisation:target'],
  [
    'introduction organisation:source organisation:third',
    'introduction organisation:target organisation:third',
  ],
  ['introduction organisation:a organisation:source', 'introduction organisation:a organisation:target'],
  [
    'introduction organisation:source organisation:target',
    'introduction organisation:source organisation:target',
  ],
  ['coverage sector:source', 'coverage sector:source'],
  ['no-ties', 'no-ties'],
])('what was said about %s is said about %s', (finding, after) =>
  expect(findingIdAfterMerge(finding, 'target', 'source')).toBe(after),
)
