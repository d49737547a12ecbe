import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine, unescapeFormulas } from './write-csv.ts'

const formulas = [
  ...['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '\r=1', '\n=1', ' =1+1', '\u00a0=1', '\ufeff=1'],
  ...['＝1+1', '＋1', '－1', '＠1', '"=1+1', "'=1+1"],
]

/** Cells as a spreadsheet sees them that splits at one sign: a quote counts at the start of a cell only. */
const cellsOf = (line: string, delimiter: string): string[] =>
  parse(line, { delimiter, relax_quotes: true, relax_column_count: true, bom: false }).flat()

const isComputed = (cell: string) => /^[\s\ufeff]*[=+\-@＝＋－＠]/.test(cell)

test.each([',', ';', '\t', '|'])('no cell is computed by a spreadsheet that splits at %j', (delimiter) => {
  for (const formula of formulas)
    for (const cell of [
      formula,
      `x;${formula}`,
      `x;"${formula}"`,
      `x\t${formula}`,
      `x|${formula}`,
      `x\n${formula}`,
    ])
      expect(cellsOf(csvLine(['a', cell, 'b']), delimiter).filter(isComputed), JSON.stringify(cell)).toEqual(
        [],
      )
})

test('what is no formula is written as it is', () => {
  expect(csvLine(['Café; bar', "L'Atelier", 'a-b', 'x = y', -1.5])).toBe(
    `"Café; bar",L'Atelier,a-b,x = y,-1.5\r\n`,
  )
})

test('whatever is written is read back to the letter', () => {
  const awkward = fc.string({ unit: fc.constantFrom(...'\'"=+-@;|,\t\n\r ＝a\ufeff') })
  fc.assert(
    fc.property(awkward, (cell) => {
      const [[read = ''] = []] = parse(csvLine([cell, 'end']), { bom: false, record_delimiter: '\r\n' })
      expect(unescapeFormulas(read)).toBe(cell)
    }),
    { numRuns: 2000 },
  )
})
