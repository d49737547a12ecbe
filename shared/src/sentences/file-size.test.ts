import { expect, test } from 'vitest'
import { fileSize } from './file-size.ts'

test.each([
  [0, '0 bytes'],
  [900, '900 bytes'],
  [1434, '1.4 kB'],
  [52_428_800, '50 MB'],
  [4 * 1024 ** 4, '4,096 GB'],
])('%d bytes are %s', (bytes, words) => {
  expect(fileSize(bytes, 'en')).toBe(words)
})

test('in French, too', () => {
  expect(fileSize(1_468_006, 'fr')).toMatch(/^1,4\sMo$/)
})
