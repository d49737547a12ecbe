import { expect, test } from 'vitest'
import { readBasemaps } from './named-basemaps.ts'

test.each([
  ['', []],
  [' ; ', []],
  ['/maps/gironde.pmtiles', [['gironde', 'gironde', '/maps/gironde.pmtiles']]],
  [
    'Gironde, rues=/maps/33.mbtiles; https://tiles.example/planet.json?key=a=b',
    [
      ['gironde-rues', 'Gironde, rues', '/maps/33.mbtiles'],
      ['tiles-example', 'tiles.example', 'https://tiles.example/planet.json?key=a=b'],
    ],
  ],
  ['C:\\maps\\town.pmtiles', [['town', 'town', 'C:\\maps\\town.pmtiles']]],
  ['Été=/a.pmtiles', [['ete', 'Été', '/a.pmtiles']]],
])('%s', (setting, expected) => {
  expect(readBasemaps(setting).map(({ code, name, place }) => [code, name, place])).toEqual(expected)
})

test('two of one name are refused, and it is said how to name them', () => {
  expect(() => readBasemaps('/a/town.pmtiles; /b/town.pmtiles')).toThrow(/two maps called town/)
})
