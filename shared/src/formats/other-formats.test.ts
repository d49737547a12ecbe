import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openFile } from './formats.ts'
import { sourceOf } from './source.factory.ts'
import { UnreadableFile } from './unreadable-file.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const rowsOf = (bytes: Uint8Array) => [...openFile(sourceOf(bytes)).tables[0].rows()]
const cellsOf = (bytes: Uint8Array) => rowsOf(bytes).map(({ cells }) => cells)

const refusal = (read: () => unknown) => {
  try {
    return read()
  } catch (error) {
    if (error instanceof UnreadableFile) return { code: error.code, ...error.parameters }
    throw error
  }
}

describe('GeoJSON', () => {
  const collection = (features: object[]) => bytesOf(JSON.stringify({ type: 'FeatureCollection', features }))
  const feature = (properties: object, geometry: object | null) => ({ type: 'Feature', properties, geometry })

  test('is read as a table of its properties and points', () => {
    const features = [
      feature({ name: 'Moulin "du"', tags: ['a', 'b'] }, { type: 'Point', coordinates: [6.12, 45.9] }),
      feature({ name: 'Radio {', city: 'Cluses' }, null),
      feature(
        { name: 'Parc' },
        {
          type: 'Polygon',
          coordinates: [
            [
              [1, 1],
              [3, 1],
              [3, 5],
              [1, 1],
            ],
          ],
        },
      ),
      feature(
        { name: 'Deux' },
        {
          type: 'MultiPoint',
          coordinates: [
            [1, 2],
            [3, 4],
          ],
        },
      ),
    ]
    expect(cellsOf(collection(features))).toEqual([
      ['name', 'tags', 'city', 'longitude', 'latitude'],
      ['Moulin "du"', 'a|b', '', '6.12', '45.9'],
      ['Radio {', '', 'Cluses'],
      ['Parc', '', '', '2', '3'],
      ['Deux', '', '', '1|3', '2|4'],
    ])
  })

  test('that breaks off, or has nothing in it, says so', () => {
    const whole = collection([feature({ name: 'A' }, null), feature({ name: 'B' }, null)])
    expect(refusal(() => cellsOf(whole.slice(0, -20)))).toMatchObject({ code: 'damaged-data' })
    expect(refusal(() => cellsOf(collection([])))).toEqual({ code: 'no-rows' })
  })
})

test('KML is read as a table of its data and points, packed or not', () => {
  const kml = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Map</name>
    <Placemark><name>Moulin</name><description><![CDATA[<b>Garden</b><br>open]]></description>
      <ExtendedData><Data name="Ville"><value>Annecy</value></Data></ExtendedData>
      <Point><coordinates> 6.12,45.9,0 </coordinates></Point></Placemark>
    <Placemark><name>Radio</name></Placemark></Document></kml>`
  const table = [
    ['name', 'description', 'address', 'Ville', 'longitude', 'latitude'],
    ['Moulin', 'Garden\nopen', '', 'Annecy', '6.12', '45.9'],
    ['Radio'],
  ]
  expect(cellsOf(bytesOf(kml))).toEqual(table)
  expect(cellsOf(zipSync({ 'doc.kml': strToU8(kml) }))).toEqual(table)
})

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
    expect(refusal(() => cellsOf(document('', '<manifest:encryption-data/>')))).toEqual({
      code: 'encrypted-workbook',
    }))
})

test.each([
  ['json', '[{"name": "A"}]'],
  ['json', '{ "name": "A" }'],
  ['html', '<!DOCTYPE html><html><body><table></table></body></html>'],
  ['xml', '<?xml version="1.0"?><organisations/>'],
  ['rtf', '{\\rtf1\\ansi A}'],
  ['vcard', 'BEGIN:VCARD\nFN:A\nEND:VCARD\n'],
])('%s is said to be what it is', (found, text) =>
  expect(refusal(() => cellsOf(bytesOf(text)))).toEqual({ code: 'not-a-table', found }),
)
