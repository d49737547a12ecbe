import Type, { type Static } from 'typebox'
import { Code, changeable, Labels, stored } from './primitives.ts'

/** A kind of actor that is expected at the table, or to be consulted: public authorities, mediators. */
export const ActorKind = Type.Object(
  {
    ...stored,
    code: Code,
    labels: Labels,
    expectedSeats: Type.Integer({
      minimum: 0,
      maximum: 100,
      description: 'representatives expected at the table; 0: consulted, not seated',
    }),
    position: Type.Integer({ minimum: 0, maximum: 10_000, description: 'order in lists' }),
  },
  { additionalProperties: false },
)
export type ActorKind = Static<typeof ActorKind>

export const ActorKindUpdate = changeable(ActorKind)
export type ActorKindUpdate = Static<typeof ActorKindUpdate>

/** The code follows from the labels where it is not given; one seat is expected. */
export const ActorKindCreate = Type.Interface(
  [Type.Omit(ActorKindUpdate, ['labels'])],
  { labels: Labels },
  { additionalProperties: false },
)
export type ActorKindCreate = Static<typeof ActorKindCreate>
