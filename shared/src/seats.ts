import Type, { type Static } from 'typebox'
import { changeable, creatable, Id, nullable, oneOf, stored } from './primitives.ts'

export const seatRoles = ['president', 'secretary', 'member'] as const
export type SeatRole = (typeof seatRoles)[number]

/** A chair at the table, held by a representative of an organisation. Who that is, is contact data and not here. */
export const Seat = Type.Object(
  {
    ...stored,
    organisationId: Id,
    actorKindId: nullable({ ...Id, description: 'the kind it speaks for; null: those of its organisation' }),
    role: oneOf(seatRoles),
    authority: nullable(
      Type.Boolean({ description: 'may commit its organisation; null: nobody has asked; private' }),
    ),
  },
  { additionalProperties: false },
)
export type Seat = Static<typeof Seat>

export const SeatCreate = Type.Interface(
  [Type.Partial(Type.Omit(creatable(Seat), ['organisationId']))],
  { organisationId: Id },
  { additionalProperties: false },
)
export type SeatCreate = Static<typeof SeatCreate>

export const SeatUpdate = changeable(Type.Omit(Seat, ['organisationId']))
export type SeatUpdate = Static<typeof SeatUpdate>
