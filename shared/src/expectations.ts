import Type, { type Static } from 'typebox'
import { changeable, creatable, Id, Name, nullable, stored } from './primitives.ts'

/** How many organisations of a sector one place should have, whatever is expected elsewhere. */
export const Expectation = Type.Object(
  {
    ...stored,
    sectorId: Id,
    territoryId: nullable({ ...Id, description: 'a territory or a locality, not both' }),
    locality: nullable(Name(200)),
    minimum: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
  },
  { additionalProperties: false },
)
export type Expectation = Static<typeof Expectation>

export const ExpectationCreate = Type.Interface(
  [Type.Partial(Type.Omit(creatable(Expectation), ['sectorId', 'minimum']))],
  { sectorId: Id, minimum: Expectation.properties.minimum },
  { additionalProperties: false },
)
export type ExpectationCreate = Static<typeof ExpectationCreate>

export const ExpectationUpdate = changeable(Expectation)
export type ExpectationUpdate = Static<typeof ExpectationUpdate>
