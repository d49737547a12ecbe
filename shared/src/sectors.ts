import Type, { type Static } from 'typebox'
import { Reach } from './needs.ts'
import { Code, Colour, changeable, Labels, nullable, stored } from './primitives.ts'

/** A field of work, as an alliance divides them. */
export const Sector = Type.Object(
  {
    ...stored,
    code: Code,
    labels: Labels,
    colour: Colour,
    expectedMinimum: nullable(
      Type.Integer({
        minimum: 0,
        maximum: 1_000_000,
        description: 'organisations expected in a territory; null means one',
      }),
    ),
    expectedPerInhabitants: nullable(
      Type.Number({
        exclusiveMinimum: 0,
        maximum: 10_000,
        description: 'organisations expected per 10,000 inhabitants of a territory, where that is more',
      }),
    ),
    reachMetres: nullable({ ...Reach, description: "metres; null: the alliance's own distance" }),
    position: Type.Integer({ minimum: 0, maximum: 10_000, description: 'order in lists and legends' }),
  },
  { additionalProperties: false },
)
export type Sector = Static<typeof Sector>

export const SectorUpdate = changeable(Sector)
export type SectorUpdate = Static<typeof SectorUpdate>

/** Code and colour follow from the labels and the palette where they are not given. */
export const SectorCreate = Type.Interface(
  [Type.Omit(SectorUpdate, ['labels'])],
  { labels: Labels },
  { additionalProperties: false },
)
export type SectorCreate = Static<typeof SectorCreate>
