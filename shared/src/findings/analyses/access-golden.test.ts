import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import golden from '../../../../test/golden/access.json' with { type: 'json' }
import { makeDataset } from '../../dataset.factory.ts'
import { statuses } from '../../organisations.ts'
import type { Position } from '../../primitives.ts'
import { today } from '../finding.factory.ts'
import { findingSettings } from '../settings.ts'
import { accessFindings } from './access.ts'

// The expected figures are not ours: test/golden/access.py measured every way, and shares no code with the product.
describe('access in the training alliance', () => {
  type Row = Record<string, string>
  const rows: Row[] = parse(
    readFileSync(new URL('../../../../server/demonstration/training-alliance.csv', import.meta.url)),
    { columns: true, bom: true },
  )
  const names = Object.keys(golden.sectors)
  const dataset = makeDataset({
    sectors: names.map((id) => ({ id })),
    organisations: rows.map((row) => ({
      id: row.name ?? '',
      status: statuses.find((status) => status === row.status) ?? 'existing',
      sectors: names.flatMap((name, sector) => (row.sectors?.split('|').includes(name) ? sector : [])),
      locations: row.longitude
        ? [{ point: [Number(row.longitude), Number(row.latitude)] as Position, precision: 'exact' as const }]
        : [],
    })),
    populatedPlaces: {
      of: 'boundary',
      id: golden.places.map(([id]) => Number(id)),
      name: golden.places.map(([, name]) => String(name)),
      population: golden.places.map(([, , population]) => Number(population)),
      longitude: golden.places.map(([, , , longitude]) => Number(longitude)),
      latitude: golden.places.map(([, , , , latitude]) => Number(latitude)),
      territory: golden.places.map(() => null),
    },
  })
  const { reachMetres, ruralBelow } = golden
  const findings = accessFindings(dataset, findingSettings(today, { reachMetres, ruralBelow }))

  test.each(Object.entries(golden.sectors))('%s', (sector, expected) => {
    const finding = findings.find(({ subject }) => subject[0]?.id === sector)
    const { parameters } = finding?.sentence ?? {}
    expect(parameters).toMatchObject({
      inhabitants: golden.inhabitants,
      leftOut: expected.leftOut,
      places: expected.places,
      largestMetres: expected.largest.slice(0, 3).map(([, metres]) => Math.round(Number(metres) / 100) * 100),
    })
    const { leftOut, leftOutRural, unplaced } = (finding?.figures ?? {}) as Record<
      string,
      { n: number; total: number; unknown: number; ids: string[]; unknownIds: string[] }
    >
    expect(leftOutRural?.total).toBe(golden.rural)
    expect((leftOutRural?.n ?? 0) + (leftOutRural?.unknown ?? 0)).toBe(expected.leftOutRural)
    expect((leftOut?.ids.length ?? 0) + (leftOut?.unknownIds.length ?? 0)).toBe(expected.places)
    expect(unplaced?.ids).toEqual(expected.unplaced)
  })
})
