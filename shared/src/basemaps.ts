import Type, { type Static } from 'typebox'
import { Code, nullable } from './primitives.ts'

/** A piece of what a map must say about where it is from. */
export const AttributionPart = Type.Object({
  text: Type.String(),
  address: nullable(Type.String({ description: 'of the page that it links to' })),
})
export type AttributionPart = Static<typeof AttributionPart>

/** Streets that the service has: vector tiles in the schema of OpenMapTiles. */
export const Basemap = Type.Object({
  code: Code,
  name: Type.String(),
  fault: nullable(Type.String({ description: 'why it cannot be had now' })),
  tiles: Type.String({
    description: 'address of a tile on this service, with {z}, {x} and {y} to be put in',
  }),
  minZoom: Type.Integer(),
  maxZoom: Type.Integer(),
  bounds: Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()], {
    description: 'west, south, east, north in degrees',
  }),
  drawsSea: Type.Boolean({ description: 'whether what is no water in it is land' }),
  attribution: Type.Array(AttributionPart),
})
export type Basemap = Static<typeof Basemap>
