import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openFile } from './formats.ts'
import { sourceOf } from './source.factory.ts'

const rowsOf = (bytes: Uint8Array) => [...openFile(sourceOf(bytes)).tables[0].rows()]

describe('an OpenDocument spreadsheet', () => {
  const cell = (text: string, more = '') =>
    `<table:table-cell office:value-type="string" ${more}><text:p>${text}</text:p></table:table-cell>`
  const row = (cells: string, more = '') => `<table:table-row ${more}>${cells}</table:table-row>`
  const document = (sheets: string, manifest = '<manifest/>') =>
    zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'META-INF/manifest.xml': strToU8(manifest),
      'content.xml': strToU8(
        `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s"><office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body></office:document-content>`,
      ),
    })
  const sheet = (name: string, rows: string) => `<table:table table:name="${name}">${rows}</table:table>`

  test('is read sheet by sheet, with numbers, days, repeated cells and blank rows', () => {
    const file = openFile(
      sourceOf(
        document(
          sheet('Cover', row(cell('Our list'))) +
            sheet(
              'List',
              row(cell('Nom') + cell('x', 'table:number-columns-repeated="2"')) +
                row(
                  '<table:table-cell table:number-columns-repeated="16384"/>',
                  'table:number-rows-repeated="3"',
                ) +
                row(
                  `${cell('Caf&#233;<text:s text:c="2"/>du<text:line-break/>port')}<table:table-cell office:value-type="float" office:value="45.9"><text:p>45,9</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2026-11-21T00:00:00"><text:p>21/11</text:p></table:table-cell>`,
                ) +
                row(
                  '<table:table-cell table:number-columns-repeated="16384"/>',
                  'table:number-rows-repeated="1048570"',
                ),
            ),
        ),
      ),
    )
    expect(file.tables.map(({ name }) => name)).toEqual(['Cover', 'List'])
    expect([...(file.tables[1]?.rows() ?? [])]).toEqual([
      { row: 1, cells: ['Nom', 'x', 'x'] },
      { row: 5, cells: ['Café  du\nport', '45.9', '2026-11-21'] },
    ])
  })

  test('tells rows that are hidden, and cells that are merged', () => {
    const rows = rowsOf(
      document(
        sheet(
          'List',
          row(cell('Nom') + cell('Ville')) +
            row(cell('A', 'table:number-rows-spanned="2"') + cell('Annecy')) +
            row(`<table:covered-table-cell/>${cell('Cluses')}`) +
            row(cell('B') + cell('Bonneville'), 'table:visibility="filter"'),
        ),
      ),
    )
    expect(rows.slice(2)).toEqual([
      { row: 3, cells: ['A', 'Cluses'], merged: [0] },
      { row: 4, cells: ['B', 'Bonneville'], hidden: true },
    ])
  })

  test('with a password is refused by name', () =>
    expect(() => rowsOf(document('', '<manifest:encryption-data/>'))).toThrow('encrypted-workbook'))
})
