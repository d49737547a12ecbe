import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AreaFault, maxVertices, readGeojson, unite } from './read-geojson.ts'

const ring = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
]
const polygon = { type: 'Polygon', coordinates: [ring] }
const feature = (properties: object, geometry: object | null = polygon) => ({
  type: 'Feature',
  properties,
  geometry,
})
const read = (value: unknown) => readGeojson(JSON.stringify(value), 'en')
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features })

describe('areas of a GeoJSON file', () => {
  test('have the names and the code that their properties give', () => {
    const { areas, faults } = read(collection(feature({ name: 'The bend', name_fr: 'La boucle', code: 33 })))
    expect(faults).toEqual([])
    expect(areas).toEqual([
      {
        labels: { en: 'The bend', fr: 'La boucle' },
        code: '33',
        boundary: { type: 'MultiPolygon', coordinates: [[ring]] },
      },
    ])
  })

  test.each(['NOM_COM', 'nom_dep', 'name_zz'])('%s is a name, in no language of its own', (key) => {
    const { areas } = read(collection(feature({ [key]: 'Cenon' })))
    expect(Object.values(areas[0]?.labels ?? {})).toEqual(['Cenon'])
    expect(areas[0]?.labels).not.toHaveProperty(key.split('_')[1]?.toLowerCase() ?? '')
  })

  test.each(['code_insee', 'INSEE_COM', 'codgeo', 'ref:INSEE', 'NUTS_ID', 'LAU_ID'])(
    'have the code that registers call %s, and none of the area around them',
    (key) => {
      const { areas } = read(collection(feature({ code_dept: '33', [key]: '33063' })))
      expect(areas[0]?.code).toBe('33063')
    },
  )

  test('are multipolygons, whatever they were, without heights', () => {
    const high = { type: 'Polygon', coordinates: [ring.map(([x, y]) => [x, y, 12])] }
    const { areas } = read({
      type: 'GeometryCollection',
      geometries: [high, { type: 'Point', coordinates: [0, 0] }],
    })
    expect(areas[0]?.boundary.coordinates).toEqual([[ring]])
  })

  test('become one where one is wanted', () => {
    const { areas } = read(
      collection(feature({}), feature({}, { type: 'MultiPolygon', coordinates: [[ring], [ring]] })),
    )
    expect(unite(areas).coordinates).toHaveLength(3)
  })

  test.each<[string, string, { fault: AreaFault; feature?: number }[]]>([
    ['an empty file', ' \n', [{ fault: 'empty' }]],
    ['a spreadsheet', 'name;code', [{ fault: 'json' }]],
    [
      'a coast drawn to the last rock',
      JSON.stringify(
        feature(
          {},
          { type: 'Polygon', coordinates: [Array.from({ length: maxVertices + 1 }, () => [1, 1])] },
        ),
      ),
      [{ fault: 'vertices', feature: 1 }],
    ],
    [
      'latitude before longitude',
      JSON.stringify(
        feature({}, { type: 'Polygon', coordinates: [ring.map(([x = 0, y = 0]) => [x, y + 100])] }),
      ),
      [{ fault: 'swapped', feature: 1 }],
    ],
    [
      'a line that does not come back',
      JSON.stringify(feature({}, { type: 'Polygon', coordinates: [[...ring.slice(0, 3), [2, 2]]] })),
      [{ fault: 'open', feature: 1 }],
    ],
    [
      'a line there and back',
      JSON.stringify(
        feature(
          {},
          {
            type: 'Polygon',
            coordinates: [
              [
                [0, 0],
                [1, 1],
                [2, 2],
                [0, 0],
              ],
            ],
          },
        ),
      ),
      [{ fault: 'flat', feature: 1 }],
    ],
    [
      'a line that crosses itself, after one that does not',
      JSON.stringify(
        collection(
          feature({}),
          feature(
            {},
            {
              type: 'Polygon',
              coordinates: [
                [
                  [0, 0],
                  [2, 2],
                  [2, 0],
                  [0, 2],
                  [0, 0],
                ],
              ],
            },
          ),
        ),
      ),
      [{ fault: 'crossing', feature: 2 }],
    ],
    ['other JSON', '{"type":"Topology"}', [{ fault: 'geojson' }]],
    ['a number', '7', [{ fault: 'geojson' }]],
    ['nothing', JSON.stringify(collection()), [{ fault: 'noArea' }]],
    [
      'a point among areas',
      JSON.stringify(collection(feature({}), feature({}, { type: 'Point', coordinates: [0, 0] }))),
      [{ fault: 'noArea', feature: 2 }],
    ],
    ['a feature without geometry', JSON.stringify(feature({}, null)), [{ fault: 'noArea', feature: 1 }]],
    [
      'metres instead of degrees',
      JSON.stringify(
        feature({}, { type: 'Polygon', coordinates: [ring.map(([x = 0, y = 0]) => [x * 4e5, y * 6e6])] }),
      ),
      [{ fault: 'degrees', feature: 1 }],
    ],
    [
      'no rings',
      JSON.stringify(feature({}, { type: 'Polygon', coordinates: [] })),
      [{ fault: 'degrees', feature: 1 }],
    ],
  ])('%s is told and does no harm', (_, text, faults) => {
    expect(readGeojson(text, 'en').faults).toEqual(faults)
  })

  test('a byte order mark is no fault', () => {
    expect(readGeojson(`\uFEFF${JSON.stringify(feature({}))}`, 'en').areas).toHaveLength(1)
  })

  test('are read from whatever JSON there is without breaking', () => {
    const any = fc.jsonValue()
    const type = fc.constantFrom(
      'Polygon',
      'MultiPolygon',
      'GeometryCollection',
      'FeatureCollection',
      'Feature',
    )
    const alike = fc.record({
      type,
      geometry: fc.record({ type, coordinates: any, geometries: any }),
      geometries: any,
      coordinates: any,
      features: fc.array(fc.oneof(any, fc.record({ type, geometry: any, properties: any }))),
    })
    fc.assert(
      fc.property(fc.oneof(any, alike), (value) => {
        const { areas, faults } = read(value)
        expect(areas.length + faults.length).toBeGreaterThan(0)
      }),
    )
  })
})
