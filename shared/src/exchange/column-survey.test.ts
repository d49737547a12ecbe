import { describe, expect, test } from 'vitest'
import { isCommaList, isTickedColumn, surveyColumns } from './column-survey.ts'

const survey = (...cells: string[]) => {
  const rows = () => cells.map((cell, at) => ({ row: at + 2, cells: [cell] }))
  return surveyColumns({ name: null, entity: null, rows }, () => true, [0]).get(0) as ReturnType<
    typeof surveyColumns
  > extends Map<number, infer Survey>
    ? Survey
    : never
}

test('values are counted, whatever their case, the most frequent first', () =>
  expect(survey('haute', 'Basse', ' basse', '')).toEqual({
    filled: 3,
    more: false,
    values: [
      { value: 'Basse', rows: 2 },
      { value: 'haute', rows: 1 },
    ],
  }))

describe('commas', () => {
  test.each([
    [true, ['Housing, Health', 'Health, Legal aid', 'Housing', 'Legal aid']],
    [false, ['Sport, culture et loisirs', 'Santé', 'Emploi', 'Logement']],
    [false, ['Housing, Health', 'Arts, Crafts', 'Legal aid, Rights']],
    [false, ['Housing', 'Housing']],
    [false, ['Advice, and care', 'Advice, and care']],
    [false, ['Advice, care | Sports', 'Advice, care']],
  ])('separate entries: %s, in %j', (holds, cells) => expect(isCommaList(survey(...cells))).toBe(holds))
})

test.each([
  [true, ['x', '', 'X']],
  [true, ['✓']],
  [false, ['oui', 'non']],
  [false, ['Santé']],
  [false, ['']],
])('a column is one of ticks: %s, %j', (holds, cells) => expect(isTickedColumn(survey(...cells))).toBe(holds))
