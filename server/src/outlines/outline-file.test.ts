import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { aFolder } from '../http/outside.factory.ts'
import { readOutlineFile } from './outline-file.ts'
import { OutlineFileRefused } from './outline-file-refused.ts'
import { readOutlinesArguments } from './outlines-command.ts'

const ring = (x = 0, y = 44, size = 1) => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
]
const feature = (properties: object, coordinates: unknown = [ring()], type = 'Polygon') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
})
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })

function aFile(content: string | Uint8Array): string {
  const path = join(aFolder(), 'outlines.geojson')
  writeFileSync(path, content)
  return path
}

async function read(path: string, wanted: { code?: string; name?: string } = {}) {
  const reading = readOutlineFile(path, { code: null, name: null, language: 'fr', ...wanted })
  const rows = []
  for await (const row of reading.rows) rows.push(row)
  return { rows, taken: reading.taken() }
}

describe('a file of outlines', () => {
  test('is read feature by feature, packed or not, whatever its names hold', async () => {
    const text = collection(
      feature({ code: '01', nom: 'A "[{}]" \\ é' }),
      feature({ code: 2, nom: 'B' }, [[ring()], [ring(5)]], 'MultiPolygon'),
    )
    for (const content of [text, gzipSync(text), `\uFEFF${JSON.stringify(JSON.parse(text), null, 2)}`]) {
      const { rows, taken } = await read(aFile(content))
      expect(rows.map(({ code, labels }) => [code, labels])).toEqual([
        ['01', { fr: 'A "[{}]" \\ é' }],
        ['2', { fr: 'B' }],
      ])
      expect(rows[1]?.boundary.coordinates).toHaveLength(2)
      expect(taken).toEqual({ code: 'code', name: 'nom' })
    }
  })

  test.each([
    [['NUTS_ID', 'LEVL_CODE', 'CNTR_CODE', 'NAME_LATN', 'NUTS_NAME', 'FID'], 'NUTS_ID', 'NUTS_NAME'],
    [['STATEFP', 'GEOID', 'NAME', 'NAMELSAD'], 'GEOID', 'NAME'],
    [['FID', 'LAD23CD', 'LAD23NM', 'BNG_E'], 'LAD23CD', 'LAD23NM'],
    [['id', 'statcode', 'statnaam'], 'statcode', 'statnaam'],
    [['ID', 'CODE_SIREN', 'NOM', 'NATURE'], 'CODE_SIREN', 'NOM'],
    [['shapeName', 'shapeISO', 'shapeID'], 'shapeISO', 'shapeName'],
  ])('with the properties %o has the code %s and the name %s', async (properties, code, name) => {
    const of = Object.fromEntries(properties.map((property) => [property, `of ${property}`]))
    expect((await read(aFile(collection(feature(of))))).taken).toEqual({ code, name })
  })

  test('has the properties that are named, whatever they are called', async () => {
    const path = aFile(collection(feature({ foo: 'x', bar: 'y' })))
    expect((await read(path, { code: 'foo', name: 'bar' })).rows).toMatchObject([
      { code: 'x', labels: { fr: 'y' } },
    ])
  })
})

test('the command line is read', () => {
  expect(readOutlinesArguments([], {})).toEqual({ action: 'list' })
  expect(
    readOutlinesArguments(['add', 'NUTS 3.geojson.gz'], { credit: ' © EuroGeographics ', repair: true }),
  ).toMatchObject({
    ...{ action: 'add', name: 'nuts-3', title: 'NUTS 3', credit: '© EuroGeographics', language: 'mul' },
    ...{ codeProperty: null, repair: true },
  })
  expect(readOutlinesArguments(['remove', 'x'], {})).toEqual({ action: 'remove', name: 'x' })
  for (const words of [['add'], ['remove'], ['put', 'x'], ['list', 'x'], ['add', 'a', 'b'], ['add', '.json']])
    expect(() => readOutlinesArguments(words, {})).toThrow(OutlineFileRefused)
  expect(() => readOutlinesArguments(['add', 'x'], { language: 'French' })).toThrow('letters of a language')
})
