import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entity, OutputTables } from './format.ts'
import { openFile, writtenFormats as written } from './formats.ts'
import { bytesOf, sourceOf } from './source.factory.ts'

/** What is read of the files that a format makes of tables: of each, what its rows are and its cells. */
async function roundTrip(format: (typeof written)[number], tables: OutputTables) {
  const files = format.write(tables, 'gironde').map(async ({ name, bytes }) =>
    openFile(sourceOf(await bytesOf(bytes))).tables.map(({ entity, rows }) => ({
      name,
      entity,
      cells: [...rows()].map(({ cells }) => cells),
    })),
  )
  return (await Promise.all(files)).flat()
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
  test('whatever is written is read again, every entity apart', async () => {
    const read = await roundTrip(format, tables)
    expect(read.map(({ cells }) => cells)).toEqual([
      organisations,
      [
        ['sector', 'looked-on'],
        ['Santé', '2026-11-21'],
      ],
    ])
  })

  test('what has to be known first stands above the headings', async () => {
    const [read] = await roundTrip(format, {
      organisations: { note: '=Confidential', headings: ['name'], rows: [['A']] },
    })
    expect(read?.cells).toEqual([['=Confidential'], ['name'], ['A']])
  })

  test('whatever text stands in a cell', async () => {
    // Line ends become one, what no encoding can hold is no text, and a file full of control characters is none:
    // neither format promises more.
    const cell = fc
      .string({ unit: 'binary', maxLength: 12 })
      .map((text) => `x${text.replace(/[\p{Cc}\ud800-\udfff]/gu, '')}x`)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1 }),
        async (rows) => {
          const read = await roundTrip(format, { organisations: { headings: ['a', 'b', 'c', 'd'], rows } })
          expect(read[0]?.cells.slice(1)).toEqual(rows)
        },
      ),
      { numRuns: 20 },
    )
  })

  test('a control character among letters', async () => {
    const rows = [['bell\x07 and end\x01']]
    const [read] = await roundTrip(format, { organisations: { headings: ['a'], rows } })
    expect(read?.cells.slice(1)).toEqual(rows)
  })

  test('rows are asked for as the bytes are, none before', async () => {
    let given = 0
    function* many() {
      for (; given < 50_000; given++) yield [`organisation ${given} ${'·'.repeat(given % 40)}`]
    }
    const [file] = format.write({ organisations: { headings: ['name'], rows: many() } }, 'many')
    expect(given).toBe(0)
    const pieces = file?.bytes[Symbol.asyncIterator]()
    for (let piece = 0; piece < 3; piece++) await pieces?.next()
    expect(given).toBeLessThan(20_000)
  })
})

test('a workbook says what its sheets are; files of one table each are called by it', async () => {
  const said = async (name: string): Promise<(readonly [string, Entity | null])[]> => {
    const read = written.flatMap((format) => (format.name === name ? roundTrip(format, tables) : []))
    return (await Promise.all(read)).flat().map(({ name, entity }) => [name, entity] as const)
  }
  expect(await said('xlsx')).toEqual([
    ['gironde.xlsx', 'organisations'],
    ['gironde.xlsx', 'surveys'],
  ])
  expect(await said('csv')).toEqual([
    ['gironde-organisations.csv', null],
    ['gironde-surveys.csv', null],
  ])
})
