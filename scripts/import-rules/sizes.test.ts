import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** In lines. A file that grows beyond has become two. */
const maxLines = { any: 300, ofNineInTen: 140, median: 60 } as const

/** Written by a script from the catalogue of the store. */
const generated = 'db/src/types.ts'

test('files are short enough to be read', () => {
  const files = globSync('{shared,db,server,web,scripts,test}/**/*.{ts,tsx}', {
    exclude: ['**/node_modules/**', '**/dist/**', generated],
  })
  const sizes = files
    .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
    .sort((one, other) => one.lines - other.lines)
  const at = (share: number) => sizes[Math.floor(sizes.length * share)]?.lines
  expect(sizes.filter(({ lines }) => lines > maxLines.any)).toEqual([])
  expect(at(0.9)).toBeLessThanOrEqual(maxLines.ofNineInTen)
  expect(at(0.5)).toBeLessThanOrEqual(maxLines.median)
})
