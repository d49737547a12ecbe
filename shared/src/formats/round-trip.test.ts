import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csv } from './csv.ts'
import type { Entity, OutputTables } from './format.ts'
import { openFile } from './formats.ts'
import { sourceOf } from './source.factory.ts'
import { xlsx } from './xlsx.ts'

const written = [csv, xlsx]

/** All the bytes of a file that was written. */
const bytesOf = (pieces: Iterable<Uint8Array>) => new Uint8Array(Buffer.concat([...pieces]))

/** What is read of the files that a format makes of tables: of each, what its rows are and its cells. */
function roundTrip(format: (typeof written)[number], tables: OutputTables) {
  return format.write(tables, 'gironde').flatMap(({ name, bytes }) =>
    openFile(sourceOf(bytesOf(bytes))).tables.map(({ entity, rows }) => ({
      name,
      entity,
      cells: [...rows()].map(({ cells }) => cells),
    })),
  )
}

const tables: OutputTables = {
  surveys: { headings: ['sector', 'looked-on'], rows: [['Santé', '2026-11-21']] },
  organisations: {
    headings: ['name', 'website', 'latitude'],
    rows: [
      ['Café « Élan », "le petit"\nau port', '', 44.84],
      ['=HYPERLINK("x")', 'https://example.org', -1],
    ],
  },
}
const organisations = [
  ['name', 'website', 'latitude'],
  ['Café « Élan », "le petit"\nau port', '', '44.84'],
  ['=HYPERLINK("x")', 'https://example.org', '-1'],
]

describe.each(written.map((format) => [format.name, format] as const))('%s', (_, format) => {
  test('whatever is written is read again, every entity apart', () => {
    const read = roundTrip(format, tables)
    expect(read.map(({ cells }) => cells)).toEqual([
      organisations,
      [
        ['sector', 'looked-on'],
        ['Santé', '2026-11-21'],
      ],
    ])
  })

  test('whatever text stands in a cell', () => {
    // Line ends become one, what no encoding can hold is no text, and a file full of control characters is none:
    // neither format promises more.
    const cell = fc
      .string({ unit: 'binary', maxLength: 12 })
      .map((text) => `x${text.replace(/[\p{Cc}\ud800-\udfff]/gu, '')}x`)
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const read = roundTrip(format, { organisations: { headings: ['a', 'b', 'c', 'd'], rows } })
        expect(read[0]?.cells.slice(1)).toEqual(rows)
      }),
      { numRuns: 20 },
    )
  })

  test('a control character among letters', () => {
    const rows = [['bell\x07 and end\x01']]
    expect(roundTrip(format, { organisations: { headings: ['a'], rows } })[0]?.cells.slice(1)).toEqual(rows)
  })

  test('rows are asked for as the bytes are, none before', () => {
    let given = 0
    function* many() {
      for (; given < 50_000; given++) yield [`organisation ${given} ${'·'.repeat(given % 40)}`]
    }
    const [file] = format.write({ organisations: { headings: ['name'], rows: many() } }, 'many')
    expect(given).toBe(0)
    const pieces = file?.bytes[Symbol.iterator]()
    for (let piece = 0; piece < 3; piece++) pieces?.next()
    expect(given).toBeLessThan(20_000)
  })
})

test('a workbook says what its sheets are; files of one table each are called by it', () => {
  const said = (name: string): (readonly [string, Entity | null])[] =>
    written
      .filter((format) => format.name === name)
      .flatMap((format) => roundTrip(format, tables).map(({ name, entity }) => [name, entity] as const))
  expect(said('xlsx')).toEqual([
    ['gironde.xlsx', 'organisations'],
    ['gironde.xlsx', 'surveys'],
  ])
  expect(said('csv')).toEqual([
    ['gironde-organisations.csv', null],
    ['gironde-surveys.csv', null],
  ])
})
