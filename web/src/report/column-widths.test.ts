import { expect, test } from 'vitest'
import { columnWidths } from './column-widths.ts'

const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0)

test('columns fill the page, and a long word is not torn while there is room for it', () => {
  const widths = columnWidths(
    [
      ['Need', 'Serve it', 'By agreement or institution', 'Informally'],
      ['Learning the language', '16', '0', '0'],
    ],
    10_000,
  )
  expect(sum(widths)).toBe(10_000)
  const [need = 0, serve = 0, formal = 0, informal = 0] = widths
  expect(informal).toBeGreaterThanOrEqual('Informally'.length * 120)
  expect(formal).toBeGreaterThan(informal)
  expect(need).toBeGreaterThan(serve)
})

test('words longer than the page share it by their lengths', () => {
  const widths = columnWidths([['a'.repeat(300), 'b'.repeat(100)]], 9000)
  expect(sum(widths)).toBe(9000)
  expect(widths[0]).toBeGreaterThan(2 * (widths[1] ?? 0))
})

test('a table without a column has no widths', () => {
  expect(columnWidths([], 9000)).toEqual([])
})
