import { expect, test } from 'vitest'
import { newLinkToken } from './link-token.ts'

test('a token begins and ends with what every mail program takes for part of the link', () => {
  const tokens = Array.from({ length: 2000 }, newLinkToken)
  expect(tokens.filter((token) => !/^[A-Za-z0-9][\w-]{30}[A-Za-z0-9]$/.test(token))).toEqual([])
  expect(new Set(tokens).size).toBe(2000)
})
