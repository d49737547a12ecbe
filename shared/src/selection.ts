import Type, { type Static } from 'typebox'
import type { Dataset, DatasetOrganisation } from './dataset.ts'
import { isPlaced } from './dataset.ts'
import { fold } from './names.ts'
import { engagementLevels, influences, type Status, statuses } from './organisations.ts'
import { oneOf } from './primitives.ts'

const some = <T extends Parameters<typeof Type.Array>[0]>(schema: T) =>
  Type.Optional(Type.Array(schema, { minItems: 1, uniqueItems: true }))

/**
 * One set of filters for map, network, matrix and table. A list that is left out does not filter; of the values in a
 * list one must fit; of the lists all must.
 */
export const Filter = Type.Object(
  {
    text: Type.Optional(
      Type.String({ minLength: 1, maxLength: 200, description: 'words of the name, accents forgiven' }),
    ),
    sectors: some(Type.String({ description: 'sector code, or `-` for none' })),
    localities: some(Type.String({ description: 'as written, or `-` for none' })),
    territories: some(Type.String({ description: 'territory id, or `-` for none' })),
    statuses: some(oneOf(statuses)),
    influences: some(oneOf([...influences, '-'] as const)),
    engagement: some(oneOf([...engagementLevels, '-'] as const)),
    placed: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type Filter = Static<typeof Filter>

/** Shown unless asked otherwise: all but the closed. */
export const usualStatuses: readonly Status[] = ['existing', 'developing', 'missing']

/** Stands for "nothing given" in a list of a filter. */
export const nothing = '-'

/**
 * The organisations that a filter lets through.
 * @returns positions in `dataset.organisations`, ascending
 */
export function select(dataset: Dataset, filter: Filter): number[] {
  const lets = [
    keeps(filter.statuses ?? usualStatuses, (organisation: DatasetOrganisation) => [organisation.status]),
    keeps(filter.sectors, ({ sectors }) => sectors.map((sector) => dataset.sectors[sector]?.code ?? nothing)),
    keeps(filter.localities, ({ locations }) =>
      locations.map((location) => location.locality).filter(Boolean),
    ),
    keeps(filter.territories, ({ locations }) =>
      locations.flatMap(({ territory }) =>
        territory === null ? [] : (dataset.territories[territory]?.id ?? []),
      ),
    ),
    keeps(filter.influences, ({ influence }) => (influence ? [influence] : [])),
    keeps(filter.engagement, ({ engagementLevel }) => (engagementLevel ? [engagementLevel] : [])),
    filter.placed !== undefined &&
      ((organisation: DatasetOrganisation) => isPlaced(organisation) === filter.placed),
    filter.text !== undefined && mentions(filter.text),
  ].filter((test) => test !== false)
  return dataset.organisations.flatMap((organisation, position) =>
    lets.every((test) => test(organisation)) ? position : [],
  )
}

function keeps(
  wanted: readonly string[] | undefined,
  valuesOf: (organisation: DatasetOrganisation) => readonly string[],
) {
  if (wanted === undefined) return false as const
  const set = new Set(wanted)
  return (organisation: DatasetOrganisation) => {
    const values = valuesOf(organisation)
    return values.length === 0 ? set.has(nothing) : values.some((value) => set.has(value))
  }
}

function mentions(text: string) {
  const words = fold(text).split(' ').filter(Boolean)
  return (organisation: DatasetOrganisation) => {
    const names = Object.values(organisation.names).map(fold)
    return words.every((word) => names.some((name) => name.includes(word)))
  }
}
