import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csv } from './csv.ts'
import { records } from './csv-records.ts'
import { guessSeparator } from './csv-separator.ts'
import { sourceOf } from './source.factory.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { csvLine, unescapeFormulas } from './write-csv.ts'

const utf8 = (text: string) => sourceOf(new TextEncoder().encode(text))
const rowsOf = (text: string, separator?: ',' | ';' | '\t' | '|') =>
  [...csv.read(utf8(text), { separator }).tables[0].rows()].map(({ row, cells }) => [row, ...cells])

const codeOf = (read: () => unknown) => {
  try {
    read()
  } catch (error) {
    return error instanceof UnreadableFile ? { code: error.code, ...error.parameters } : error
  }
}

describe('a CSV file is read as a spreadsheet reads it', () => {
  test.each<[string, string, (string | number)[][]]>([
    [
      'line ends of all systems',
      'a,b\r\n1,2\n3,4\r5,6',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
        [3, '3', '4'],
        [4, '5', '6'],
      ],
    ],
    [
      'separators, quotes and line breaks in quotes',
      'a,b\n"x, ""y""\nz",2',
      [
        [1, 'a', 'b'],
        [2, 'x, "y"\nz', '2'],
      ],
    ],
    [
      'a quotation mark inside a bare cell',
      'a,b\n5" pipe,2',
      [
        [1, 'a', 'b'],
        [2, '5" pipe', '2'],
      ],
    ],
    [
      'blanks before a quoted cell',
      'a,b\nx, "y, z"',
      [
        [1, 'a', 'b'],
        [2, 'x', 'y, z'],
      ],
    ],
    [
      'text after a closing quotation mark',
      'a,b\n"x" y,2',
      [
        [1, 'a', 'b'],
        [2, 'x y', '2'],
      ],
    ],
    [
      'blank lines, which count',
      'a,b\n\n,\n1,2\n\n',
      [
        [1, 'a', 'b'],
        [4, '1', '2'],
      ],
    ],
    [
      'empty cells at the end',
      'a,b,,\n1,2,,\n3',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
        [3, '3'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\n1,""',
      [
        [1, 'a', 'b'],
        [2, '1'],
      ],
    ],
    [
      'the line that declares the separator',
      'sep=;\r\na;b,c\r\n1;2',
      [
        [2, 'a', 'b,c'],
        [3, '1', '2'],
      ],
    ],
  ])('%s', (_, text, rows) => expect(rowsOf(text)).toEqual(rows))

  test('an unclosed quotation mark is told with the row where it opens', () => {
    expect(codeOf(() => rowsOf('a,b\n1,2\n"3,4\n5,6\n'))).toEqual({ code: 'unclosed-quote', row: 3 })
  })

  test('a line without an end is refused and not collected', () => {
    const endless = (function* () {
      while (true) yield 'x'.repeat(10_000)
    })()
    expect(codeOf(() => [...records(endless, ',')])).toMatchObject({ code: 'line-too-long', row: 1 })
  })

  test('300 columns are refused', () => {
    const wide = Array.from({ length: 300 }, (_, column) => `c${column}`).join(',')
    expect(codeOf(() => rowsOf(wide))).toEqual({ code: 'too-many-columns', found: 300, limit: 200 })
  })
})

describe('separators', () => {
  test.each([
    ['name,town\nA,B\n"C, D",E', ','],
    ['nom;ville\nA, B;C\nD;E', ';'],
    ['name\ttown\nA, B and C\tD', '\t'],
    ['name|town\nA|B', '|'],
    ['Members of the alliance\nname;town\nA;B\nC;D', ';'],
    ['name\nA\nB', ','],
    ['lat;lon\n44,8;-0,5\n44,9;-0,6', ';'],
  ])('%j is separated by %j', (sample, separator) => expect(guessSeparator(sample)).toBe(separator))
})

describe('encodings', () => {
  const text = 'nom;ville\r\nÉcole d’été;Bègles\r\n'
  const utf16 = (bigEndian: boolean, mark: boolean) => {
    const bytes = new Uint8Array((text.length + (mark ? 1 : 0)) * 2)
    const view = new DataView(bytes.buffer)
    ;[...(mark ? '\ufeff' : ''), ...text].forEach((character, index) => {
      view.setUint16(index * 2, character.charCodeAt(0), !bigEndian)
    })
    return bytes
  }
  const windows1252 = Uint8Array.from(text.replace('’', '\u0092'), (character) => character.charCodeAt(0))

  test.each([
    ['utf-8', new TextEncoder().encode(text)],
    ['utf-8', new TextEncoder().encode(`\ufeff${text}`)],
    ['utf-16le', utf16(false, true)],
    ['utf-16be', utf16(true, true)],
    ['utf-16le', utf16(false, false)],
    ['utf-16be', utf16(true, false)],
    ['windows-1252', windows1252],
  ])('%s is recognised and read', (encoding, bytes) => {
    const file = csv.read(sourceOf(bytes), {})
    expect(file).toMatchObject({ encoding, separator: ';' })
    expect([...file.tables[0].rows()]).toEqual([
      { row: 1, cells: ['nom', 'ville'] },
      { row: 2, cells: ['École d’été', 'Bègles'] },
    ])
  })

  test('an accent far into the file still tells Windows-1252 from UTF-8', () => {
    const bytes = new TextEncoder().encode(`name\n${'plain\n'.repeat(60_000)}x\n`)
    bytes[bytes.length - 2] = 0xe9
    expect(csv.read(sourceOf(bytes), {}).encoding).toBe('windows-1252')
  })
})

test('whatever cells hold comes back as it was written, however the text arrives in pieces', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r', ' ', ';', '😀'),
    maxLength: 6,
  })
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 9 }), (rows, size) => {
      const text = rows
        .map((cells) => `${cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')}\r\n`)
        .join('')
      const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
        text.slice(index * size, (index + 1) * size),
      )
      expect([...records(pieces, ',')]).toEqual(rows)
    }),
  )
})

test('an apostrophe that kept spreadsheets from taking a name for a formula is no part of it', () => {
  const cells = ['=1+1', '-5', '@here', '+33', "'t Huis", "'quoted'"]
  const [{ rows }] = csv.read(utf8(csvLine(cells)), {}).tables
  expect([...rows()].map((row) => row.cells)).toEqual([cells])
})

test('no spreadsheet takes a cell of a written line for a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (cells) => {
      const read = [...records([csvLine(cells)], ',')][0]
      expect(read).toHaveLength(cells.length)
      for (const [index, cell] of cells.entries()) {
        expect(read?.[index]).not.toMatch(/^[=+\-@\t\r]/)
        expect(unescapeFormulas(read?.[index] ?? '')).toBe(cell)
      }
    }),
  )
})
