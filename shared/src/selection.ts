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
    needs: some(Type.String({ description: 'code of a need that it serves, or `-` for none' })),
    actorKinds: some(Type.String({ description: 'code of a kind of actor, or `-` for none' })),
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

/** By list of a filter: the values an organisation has to it. None at all is what `-` asks for. */
export const facets = {
  statuses: (organisation: DatasetOrganisation): readonly string[] => [organisation.status],
  sectors: ({ sectors }, dataset) => sectors.map((sector) => dataset.sectors[sector]?.code ?? nothing),
  localities: ({ locations }) => locations.map((location) => location.locality).filter(Boolean),
  territories: ({ locations }, dataset) =>
    locations.flatMap(({ territory }) =>
      territory === null ? [] : (dataset.territories[territory]?.id ?? []),
    ),
  needs: ({ needs }, dataset) => needs.map((need) => dataset.needs[need]?.code ?? nothing),
  actorKinds: ({ actorKinds }, dataset) =>
    actorKinds.map((kind) => dataset.actorKinds[kind]?.code ?? nothing),
  influences: ({ influence }) => (influence ? [influence] : []),
  engagement: ({ engagementLevel }) => (engagementLevel ? [engagementLevel] : []),
} satisfies {
  [Key in keyof Filter]?: (organisation: DatasetOrganisation, dataset: Dataset) => readonly string[]
}
export type Facet = keyof typeof facets

/**
 * The organisations that a filter lets through.
 * @returns positions in `dataset.organisations`, ascending
 */
export function select(dataset: Dataset, filter: Filter): number[] {
  const wanted: Filter = { ...filter, statuses: filter.statuses ?? [...usualStatuses] }
  const lets = (Object.keys(facets) as Facet[]).flatMap((facet) => keeps(dataset, facet, wanted[facet]))
  const { placed, text } = filter
  if (placed !== undefined) lets.push((organisation) => isPlaced(organisation) === placed)
  if (text !== undefined) lets.push(mentions(text))
  return dataset.organisations.flatMap((organisation, position) =>
    lets.every((test) => test(organisation)) ? position : [],
  )
}

type Test = (organisation: DatasetOrganisation) => boolean

function keeps(dataset: Dataset, facet: Facet, wanted: readonly string[] | undefined): Test[] {
  if (wanted === undefined) return []
  const set = new Set(wanted)
  return [
    (organisation) => {
      const values = facets[facet](organisation, dataset)
      return values.length === 0 ? set.has(nothing) : values.some((value) => set.has(value))
    },
  ]
}

function mentions(text: string): Test {
  const words = fold(text).split(' ').filter(Boolean)
  return (organisation) => {
    const names = Object.values(organisation.names).map(fold)
    return words.every((word) => names.some((name) => name.includes(word)))
  }
}
