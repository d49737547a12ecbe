import Type, { type Static } from 'typebox'
import { Id, Instant, Name, nullable, oneOf } from './primitives.ts'

export const roles = ['member', 'owner'] as const
export type Role = (typeof roles)[number]

/** Who is asking, and what they may do where. */
export const Whoami = Type.Object({
  user: nullable(Type.Object({ id: Type.String(), name: Type.String(), email: Type.String() })),
  memberships: Type.Array(Type.Object({ allianceId: Id, role: oneOf(roles) })),
  operator: Type.Boolean({ description: 'may found alliances' }),
})
export type Whoami = Static<typeof Whoami>

/** A one-time link: who opens it becomes a member of one alliance, or, without an alliance, the first owner of all. */
export const Invitation = Type.Object({
  allianceId: nullable(Id),
  allianceName: nullable(Type.String()),
  role: oneOf(roles),
  expiresAt: nullable({ ...Instant, description: 'null: holds until it is used' }),
})
export type Invitation = Static<typeof Invitation>

export const InvitationCreate = Type.Object({ role: oneOf(roles) }, { additionalProperties: false })
export type InvitationCreate = Static<typeof InvitationCreate>

export const InvitationCreated = Type.Object({ link: Type.String(), expiresAt: Instant })
export type InvitationCreated = Static<typeof InvitationCreated>

/** Accepting with a new account; somebody signed in sends nothing. */
export const InvitationAccept = Type.Object(
  {
    name: Type.Optional(Name(200)),
    email: Type.Optional(Type.String({ format: 'email', maxLength: 320 })),
    password: Type.Optional(Type.String({ minLength: 10, maxLength: 200 })),
  },
  { additionalProperties: false },
)
export type InvitationAccept = Static<typeof InvitationAccept>
