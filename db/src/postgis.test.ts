import { type RawBuilder, sql } from 'kysely'
import { expect, test } from 'vitest'
import { aSquare } from '../../test/factories.ts'
import { testStore } from '../../test/store.ts'
import { asGeoJson, asPosition, fromMultiPolygon, fromPosition } from './postgis.ts'

const { db } = await testStore()

async function through<T>(shape: RawBuilder<string | null>, read: RawBuilder<T>): Promise<T | undefined> {
  const { rows } = await sql<{ value: T }>`select ${read} as value from (select ${shape} as shape) t`.execute(
    db,
  )
  return rows[0]?.value
}

test('a position comes back as longitude, latitude', async () => {
  expect(await through(fromPosition([-0.5792, 44.8378]), asPosition('t.shape'))).toEqual([-0.5792, 44.8378])
})

test('no position is null, and so is no area', async () => {
  expect(await through(fromPosition(null), asPosition('t.shape'))).toBeNull()
  expect(await through(fromMultiPolygon(null), asGeoJson('t.shape'))).toBeNull()
})

test('an area comes back as it went in', async () => {
  const area = aSquare([-0.5, 44.5], 1)
  const back = await through(fromMultiPolygon(area), asGeoJson('t.shape'))
  expect(back?.type).toBe('MultiPolygon')
  expect(new Set(back?.coordinates.flat(2).map(String))).toEqual(
    new Set(area.coordinates.flat(2).map(String)),
  )
})

test('a ring that crosses itself becomes the areas it encloses', async () => {
  const bow = {
    type: 'MultiPolygon' as const,
    coordinates: [
      [
        [
          [0, 0],
          [2, 2],
          [2, 0],
          [0, 2],
          [0, 0],
        ],
      ],
    ] as [number, number][][][],
  }
  const surface = await through(fromMultiPolygon(bow), sql<number>`st_area(t.shape)`)
  expect(surface).toBe(2)
})

test('a ring without a surface is no area', async () => {
  const line = {
    type: 'MultiPolygon' as const,
    coordinates: [
      [
        [
          [0, 0],
          [1, 1],
          [2, 2],
          [0, 0],
        ],
      ],
    ] as [number, number][][][],
  }
  expect(await through(fromMultiPolygon(line), asGeoJson('t.shape'))).toBeNull()
})
