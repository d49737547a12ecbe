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
