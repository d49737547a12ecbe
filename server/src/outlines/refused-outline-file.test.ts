import { createWriteStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { aFolder } from '../http/outside.factory.ts'
import { readOutlineFile } from './outline-file.ts'
import { OutlineFileRefused } from './outline-file-refused.ts'

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
  // Read whole it would take a gigabyte.
  expect(most).toBeLessThan(400 * 1024 * 1024)
})
