import type { DatasetColumns } from '../dataset.ts'
import { blankOf } from '../organisation-fields/field.ts'
import {
  type DatasetLocationKey,
  datasetLocationKeys,
  locationFieldOf,
} from '../organisation-fields/location-fields.ts'

/**
 * An alliance as it would be if its missing actors were found: they exist, in the territory where they are expected if
 * nothing says more, and the ties that are wished for with them exist, claimed by nobody but the wish.
 */
export function assumeMissingActorsFound(columns: DatasetColumns): DatasetColumns {
  const { organisations, locations, partnerships } = columns
  const missing = new Set(organisations.status.flatMap((status, at) => (status === 'missing' ? at : [])))
  const placed = new Set(locations.organisation)
  const expected = [...missing].filter(
    (at) => !placed.has(at) && (organisations.expectedTerritory[at] ?? null) !== null,
  )
  const also = <Value>(column: readonly Value[], value: (organisation: number) => Value) => [
    ...column,
    ...expected.map(value),
  ]
  // Nothing more is known of such a place.
  const described = Object.fromEntries(
    datasetLocationKeys.map((key) => [
      key,
      also<unknown>(locations[key], () => blankOf(locationFieldOf(key))),
    ]),
  ) as Pick<DatasetColumns['locations'], DatasetLocationKey>
  return {
    ...columns,
    organisations: {
      ...organisations,
      status: organisations.status.map((status) => (status === 'missing' ? 'existing' : status)),
    },
    locations: {
      id: also(locations.id, (at) => `expected ${organisations.id[at]}`),
      organisation: also(locations.organisation, (at) => at),
      ...described,
      longitude: also(locations.longitude, () => null),
      latitude: also(locations.latitude, () => null),
      precision: also(locations.precision, () => 'locality'),
      territory: also(locations.territory, (at) => organisations.expectedTerritory[at] ?? null),
    },
    partnerships: {
      ...partnerships,
      state: partnerships.state.map((state, tie) =>
        [partnerships.from[tie], partnerships.to[tie]].some((at) => at !== undefined && missing.has(at))
          ? 'existing'
          : state,
      ),
    },
  }
}
