import Type, { type Static } from 'typebox'
import { Area, changeable, creatable, Labels, Name, nullable, stored } from './primitives.ts'

/** A part of the alliance's region whose coverage is looked at. */
export const Territory = Type.Object(
  {
    ...stored,
    code: nullable(Name(80)),
    labels: Labels,
    boundary: Area,
    population: nullable(
      Type.Integer({
        minimum: 0,
        readOnly: true,
        description: 'of the places of the gazetteer in it; computed',
      }),
    ),
  },
  { additionalProperties: false },
)
export type Territory = Static<typeof Territory>

const described = Type.Omit(Territory, ['population'])

export const TerritoryCreate = Type.Interface(
  [Type.Partial(creatable(described))],
  { labels: Labels, boundary: Area },
  { additionalProperties: false },
)
export type TerritoryCreate = Static<typeof TerritoryCreate>

export const TerritoryUpdate = changeable(described)
export type TerritoryUpdate = Static<typeof TerritoryUpdate>
