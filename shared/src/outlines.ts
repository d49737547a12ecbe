import Type, { type Static } from 'typebox'
import { Area, Code, Country, Labels, nullable } from './primitives.ts'

/** Outlines that belong together, such as the départements of France. */
export const OutlineCatalogue = Type.Object({
  name: Code,
  title: Type.String(),
  credit: Type.String(),
  outlines: Type.Integer(),
})
export type OutlineCatalogue = Static<typeof OutlineCatalogue>

const degrees = Type.Number()

/** An outline as it is found by name; what it encloses is asked for once it is chosen. */
export const OutlineMatch = Type.Object({
  catalogue: Code,
  code: Type.String({ description: 'of the outline in its catalogue' }),
  labels: Labels,
  country: nullable(Country),
  squareMetres: Type.Number(),
  bounds: Type.Tuple([degrees, degrees, degrees, degrees], {
    description: 'west, south, east and north ends of its largest part',
  }),
})
export type OutlineMatch = Static<typeof OutlineMatch>

/** Some outlines as one area. */
export const OutlinesTogether = Type.Object({
  boundary: Area,
  squareMetres: Type.Number(),
  population: nullable(Type.Number({ description: 'of the places of the gazetteer in it' })),
  places: Type.Integer({ description: 'how many places of the gazetteer lie in it' }),
  largest: Type.Array(Type.String(), { description: 'names of the most populous ones' }),
})
export type OutlinesTogether = Static<typeof OutlinesTogether>

export const Outline = Type.Object({ code: Type.String(), labels: Labels, boundary: Area })
export type Outline = Static<typeof Outline>

/** So many outlines make one area at most. */
export const maxTogether = 100

/** So many become territories at once. */
export const maxOutlines = 2000
