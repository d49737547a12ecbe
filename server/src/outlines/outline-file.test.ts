import { createWriteStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
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

const ok = { code: '1', nom: 'One' }
test.each<[string, string | Uint8Array, RegExp]>([
  ['empty', '', /is empty/],
  ['a ZIP', 'PK\x03\x04....', /ZIP archive: unpack it/],
  ['TopoJSON', '{"type":"Topology","objects":{}}', /TopoJSON/],
  ['a web page', '<html>', /XML/],
  ['a single feature', JSON.stringify(feature(ok)), /FeatureCollection is wanted/],
  ['without features', collection(), /no features/],
  ['cut off', collection(feature(ok), feature(ok)).slice(0, -40), /ends in the middle, after feature 1/],
  ['cut off while it was packed', gzipSync(collection(feature(ok))).subarray(0, 60), /to its end/],
  ['of points', collection(feature(ok, [0, 44], 'Point')), /Feature 1 \(One\) has no area/],
  [
    'in metres',
    collection(feature(ok, [ring(417_000, 6_420_000, 1000)])),
    /\(One\).*no degrees \(\[417000,6420000\]\).*EPSG:4326/,
  ],
  ['latitude first', collection(feature(ok, [ring(44, 100)])), /latitude before longitude/],
  ['open', collection(feature(ok, [ring().slice(0, -1)])), /not closed/],
  [
    'flat',
    collection(
      feature(ok, [
        [
          [0, 0],
          [1, 1],
          [2, 2],
          [0, 0],
        ],
      ]),
    ),
    /goes around nothing/,
  ],
  ['with foreign properties', collection(feature({ foo: 1, bar: 2 })), /--name-property.*foo, bar/],
  ['without a name in one', collection(feature(ok), feature({ code: '2' })), /Feature 2 has no nom/],
  [
    'with a code twice',
    collection(feature(ok), feature({ code: '1', nom: 'Two' })),
    /Feature 2 \(Two\) has the code 1, as has Feature 1 \(One\)/,
  ],
  [
    'too fine',
    collection(feature(ok, [[...Array.from({ length: 100_001 }, (_, at) => [at / 1e5, at % 2]), [0, 0]]])),
    /Simplify/,
  ],
])('a file that is %s is refused, with what to do', async (_, content, message) => {
  const refusal = await read(aFile(content)).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(OutlineFileRefused)
  expect((refusal as Error).message).toMatch(message)
})

test('a file of 200 MB is refused in little memory once it is finer than can be kept', async () => {
  const path = join(aFolder(), 'large.geojson')
  const file = createWriteStream(path)
  file.write('{"type":"FeatureCollection","features":[')
  const corners = Array.from({ length: 50_000 }, (_, at) => [at / 1e5, 1 + (at % 7) / 1e3])
  const coordinates = JSON.stringify([[...corners, corners[0]]])
  for (let at = 0; at < 240; at++)
    file.write(
      `${at ? ',' : ''}{"type":"Feature","properties":{"code":${at},"name":"N ${at}"},"geometry":{"type":"Polygon","coordinates":${coordinates}}}`,
    )
  file.end(']}')
  await finished(file)
  const before = process.memoryUsage().rss
  let most = 0
  const reading = readOutlineFile(path, { code: null, name: null, language: 'fr' })
  const refusal = await (async () => {
    for await (const _ of reading.rows) most = Math.max(most, process.memoryUsage().rss - before)
  })().catch((error: unknown) => error)
  expect((refusal as Error).message).toMatch(/more than 2000000 corners.*Simplify/)
  expect(most).toBeLessThan(200 * 1024 * 1024)
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
