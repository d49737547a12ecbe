import { expect, test } from 'vitest'
import { tableSetting } from './table-setting.ts'

const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0)
const a4 = 10_092

test('columns fill the page, and what has more to say gets more of it', () => {
  const { widths, size } = tableSetting(
    [
      ['Need', 'Serve it', 'By agreement or institution', 'Informally'],
      ['Learning the language', '16', '0', '0'],
    ],
    a4,
  )
  expect(size).toBe(17)
  expect(sum(widths)).toBe(a4)
  const [need = 0, serve = 0, formal = 0, informal = 0] = widths
  expect(formal).toBeGreaterThan(informal)
  expect(need).toBeGreaterThan(serve)
})

test('eight columns in French are set without tearing a word', () => {
  // In ems, summed up letter by letter from the metrics of Helvetica Bold, which those of Arial Bold equal.
  const widest = {
    administratives: 7.336,
    répondent: 5.278,
    institution: 4.833,
    informelle: 4.779,
    renseigné: 4.724,
    Bénéficiaires: 6.229,
    Cherchés: 4.557,
    attendues: 5.001,
  }
  const { widths, size } = tableSetting(
    [
      [
        'Besoin',
        'Y répondent',
        'Par accord ou institution',
        'De façon informelle',
        'Comment : non renseigné',
        'Bénéficiaires l’ont',
        'Cherchés',
        'Ce que cela dit',
      ],
      ['Démarches administratives', '16', '7', '3', '6', '12', '1', 'une seule, 2 attendues'],
    ],
    a4,
  )
  expect(sum(widths)).toBe(a4)
  for (const [at, ems] of Object.values(widest).entries())
    expect(widths[at], Object.keys(widest)[at]).toBeGreaterThanOrEqual(ems * size * 10 + 140)
})

test('letters get smaller before a word is torn, but stay legible', () => {
  const columns = (letters: number) => tableSetting([Array(8).fill('n'.repeat(letters))], a4)
  expect(columns(10).size).toBe(17)
  expect(columns(11).size).toBeLessThan(17)
  expect(columns(40).size).toBe(14)
})

test('words longer than the page share it by their lengths', () => {
  const { widths } = tableSetting([['a'.repeat(300), 'b'.repeat(100)]], 9000)
  expect(sum(widths)).toBe(9000)
  expect(widths[0]).toBeGreaterThan(2 * (widths[1] ?? 0))
})

test('spaces at which no line may break keep what they join in one column', () => {
  const [joined = 0, apart = 0] = tableSetting([['«\u00a0Mobilité\u00a0»', '« Mobilité »']], 2400).widths
  expect(joined).toBeGreaterThan(apart)
})

test('a table without a column has no widths', () => {
  expect(tableSetting([], 9000).widths).toEqual([])
})
