import { fromPosition } from '@atlas/db/postgis'
import { geodesic } from '@atlas/shared/geodesy/geodesic'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import golden from '../../test/golden/geodesics.json' with { type: 'json' }
import { testStore } from '../../test/store.ts'

const { db } = await testStore()

test('PostGIS measures on the spheroid what the browser measures', async () => {
  const pairs = golden as [number, number, number, number, number][]
  const values = sql.join(
    pairs.map(
      ([west, south, east, north], pair) =>
        sql`(${pair}::int, ${fromPosition([west, south])}::geography, ${fromPosition([east, north])}::geography)`,
    ),
  )
  const { rows } = await sql<{ pair: number; metres: number }>`
    select pair, st_distance(one, other) as metres from (values ${values}) pairs (pair, one, other) order by pair`.execute(
    db,
  )
  expect(rows).toHaveLength(pairs.length)
  for (const { pair, metres } of rows) {
    const [west, south, east, north] = pairs[pair] ?? [0, 0, 0, 0]
    expect(Math.abs(geodesic([west, south], [east, north]) - metres), String(pairs[pair])).toBeLessThan(1e-5)
  }
})
