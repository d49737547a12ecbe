import Type, { type Static } from 'typebox'
import { Country, Position } from './primitives.ts'

/** A populated place of the gazetteer (GeoNames, CC BY 4.0). */
const Place = Type.Object({
  id: Type.Integer(),
  name: Type.String(),
  country: Country,
  division: Type.String({ description: 'first-level administrative division, GeoNames code' }),
  population: Type.Integer(),
  position: Position,
})

export const PlaceMatch = Type.Interface([Place], {
  similarity: Type.Number({
    minimum: 0,
    maximum: 1,
    description: '1: the same name but for accents and case',
  }),
  inside: Type.Boolean({ description: "within the alliance's boundary" }),
})
export type PlaceMatch = Static<typeof PlaceMatch>
