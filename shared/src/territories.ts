import Type, { type Static } from 'typebox'
import { Area, changeable, creatable, Id, Labels, Name, nullable, stored } from './primitives.ts'

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

/** More hexagons than this nobody looks at one by one. */
export const maxHexagons = 2000

/** In metres; smaller ones are no territories. */
export const minHexagonMetres = 100

export const HexagonsCreate = Type.Object(
  {
    metres: Type.Number({
      minimum: minHexagonMetres,
      maximum: 1_000_000,
      description: 'between opposite sides of a hexagon',
    }),
    replace: Type.Optional(
      Type.Boolean({ description: 'the territories that there are go, with what was said of them' }),
    ),
  },
  { additionalProperties: false },
)
export type HexagonsCreate = Static<typeof HexagonsCreate>

/** Two territories that share ground. A location in both belongs to the smaller one. */
export const TerritoryOverlap = Type.Object({
  smallerId: Id,
  largerId: Id,
  share: Type.Number({ description: 'of the smaller one that lies in the larger one, 0 to 1' }),
  locationIds: Type.Array(Id, { description: 'of the locations that lie in both, ascending' }),
})
export type TerritoryOverlap = Static<typeof TerritoryOverlap>
