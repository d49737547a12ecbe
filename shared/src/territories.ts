import Type, { type Static } from 'typebox'
import { Area, changeable, creatable, Labels, Name, nullable, stored } from './primitives.ts'

/** A part of the alliance's region whose coverage is looked at. */
export const Territory = Type.Object(
  {
    ...stored,
    code: nullable(Name(80)),
    labels: Labels,
    boundary: Area,
  },
  { additionalProperties: false },
)
export type Territory = Static<typeof Territory>

export const TerritoryCreate = Type.Interface(
  [Type.Partial(creatable(Territory))],
  { labels: Labels, boundary: Area },
  { additionalProperties: false },
)
export type TerritoryCreate = Static<typeof TerritoryCreate>

export const TerritoryUpdate = changeable(Territory)
export type TerritoryUpdate = Static<typeof TerritoryUpdate>
