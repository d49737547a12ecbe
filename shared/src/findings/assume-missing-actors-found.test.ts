import { expect, test } from 'vitest'
import { makeDataset } from '../dataset.factory.ts'
import { type DatasetColumns, readDataset } from '../dataset.ts'
import { datasetLocationKeys } from '../organisation-fields/location-fields.ts'
import { computeFindings } from './analyses/analyses.ts'
import { assumeMissingActorsFound } from './assume-missing-actors-found.ts'
import { today } from './finding.factory.ts'
import { findingSettings } from './settings.ts'

/** The rows of a dataset as columns again, as the service sends them. */
function columnsOf(facts: Parameters<typeof makeDataset>[0]): DatasetColumns {
  const { populatedPlaces: _, organisations, partnerships, ...rest } = makeDataset(facts)
  const columns = (rows: readonly object[], names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name as never])]))
  const locations = organisations.flatMap((organisation) =>
    organisation.locations.map(({ point, ...location }) => ({
      ...location,
      longitude: point?.[0] ?? null,
      latitude: point?.[1] ?? null,
    })),
  )
  const locationNames = ['id', 'organisation', ...datasetLocationKeys, 'longitude', 'latitude', 'territory']
  return {
    ...rest,
    organisations: columns(
      organisations.map(({ locations: _locations, ...row }) => row),
      Object.keys(organisations[0] ?? {}).filter((name) => name !== 'locations'),
    ),
    locations: columns(locations, locationNames),
    partnerships: columns(partnerships, Object.keys(partnerships[0] ?? {})),
  } as unknown as DatasetColumns
}

const columns = columnsOf({
  sectors: [{ id: 'health' }],
  territories: [{ id: 'north' }, { id: 'south' }],
  organisations: [
    { id: 'here', sectors: [0], locations: [{ territory: 0 }] },
    { id: 'sought', status: 'missing', sectors: [0], expectedTerritory: 1 },
    { id: 'over', status: 'closed', sectors: [0], locations: [{ territory: 1 }] },
    { id: 'other', sectors: [0], locations: [{ territory: 0 }] },
  ],
  partnerships: [
    { from: 0, to: 1, state: 'wanted' },
    { from: 0, to: 3, state: 'wanted' },
  ],
})

test('a missing actor counts where it is expected, with the ties wished for; the closed and other wishes stay', () => {
  const { organisations, partnerships } = readDataset(assumeMissingActorsFound(columns))
  expect(organisations.map(({ status }) => status)).toEqual(['existing', 'existing', 'closed', 'existing'])
  expect(organisations[1]?.locations).toMatchObject([{ territory: 1, point: null }])
  expect(partnerships.map(({ state }) => state)).toEqual(['existing', 'wanted'])
})

test('a missing actor that has a place is looked for there alone', () => {
  const { organisations } = readDataset(
    assumeMissingActorsFound(
      columnsOf({
        territories: [{ id: 'north' }, { id: 'south' }],
        organisations: [
          { status: 'missing', expectedTerritory: 1, locations: [{ locality: 'Cenon', territory: 0 }] },
          {},
        ],
        partnerships: [{ from: 1, to: 0, state: 'wanted' }],
      }),
    ),
  )
  expect(organisations[0]?.locations).toMatchObject([{ locality: 'Cenon', territory: 0 }])
})

test('what it would close is found no more', () => {
  const found = (of: DatasetColumns) =>
    computeFindings(readDataset(of), findingSettings(today)).map(({ id }) => id)
  const finding = 'coverage sector:health territory:south'
  expect(found(columns)).toContain(finding)
  expect(found(assumeMissingActorsFound(columns))).not.toContain(finding)
})
