import { expect, test } from 'vitest'
import { readSignInSearch } from './sign-in-search.ts'

test.each([
  ['/a/france/table?sector=health', '/a/france/table?sector=health'],
  ['//elsewhere.example', undefined],
  ['/\\elsewhere.example', undefined],
  ['https://elsewhere.example', undefined],
  [['/a', '/b'], undefined],
])('after signing in, %s leads to %s', (from, expected) => {
  expect(readSignInSearch({ from })).toEqual({ from: expected })
})
