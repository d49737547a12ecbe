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

/** Wrong passwords for an account since its owner last signed in. */
export const FailedAttempts = Type.Object({ count: Type.Integer(), since: Instant })
export type FailedAttempts = Static<typeof FailedAttempts>

/** What is answered to who signs in. */
export const SignedIn = Type.Object({ ...Whoami.properties, failedAttempts: nullable(FailedAttempts) })
export type SignedIn = Static<typeof SignedIn>

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

/** A link that was just made; what is kept of it cannot be turned into the link again. */
export const OneTimeLink = Type.Object({
  link: Type.String({ description: 'shown this once' }),
  expiresAt: Instant,
})
export type OneTimeLink = Static<typeof OneTimeLink>

export const invitationStates = ['open', 'used', 'expired', 'revoked'] as const

/** A link as the owners of an alliance see it afterwards. */
export const InvitationMade = Type.Object({
  id: Id,
  role: oneOf(roles),
  state: oneOf(invitationStates),
  createdBy: nullable({ ...Type.String(), description: 'a name; null: an account that is gone' }),
  createdAt: Instant,
  expiresAt: Instant,
  usedBy: nullable(Type.String({ description: 'a name; null also where the account is gone' })),
  usedAt: nullable(Instant),
})
export type InvitationMade = Static<typeof InvitationMade>

/** Somebody who belongs to an alliance. */
export const Member = Type.Object({
  id: Type.String({ description: 'of the account' }),
  name: Type.String(),
  role: oneOf(roles),
  since: Instant,
  email: nullable(Type.String({ description: 'null: only owners read it' })),
  mayResetPassword: Type.Boolean({
    description: 'whether the reader may make a link by which this member chooses a new password',
  }),
})
export type Member = Static<typeof Member>

export const MemberUpdate = Type.Object({ role: oneOf(roles) }, { additionalProperties: false })
export type MemberUpdate = Static<typeof MemberUpdate>

/** Whose password a one-time link changes. */
export const PasswordLink = Type.Object({ name: Type.String(), email: Type.String(), expiresAt: Instant })
export type PasswordLink = Static<typeof PasswordLink>

/** Of a password that is being chosen; what is easy to guess is refused besides. */
export const NewPassword = Type.String({ minLength: 10, maxLength: 200 })

export const PasswordLinkUse = Type.Object({ newPassword: NewPassword }, { additionalProperties: false })
export type PasswordLinkUse = Static<typeof PasswordLinkUse>

/** Accepting with a new account; somebody signed in sends nothing. */
export const InvitationAccept = Type.Object(
  {
    name: Type.Optional(Name(200)),
    email: Type.Optional(Type.String({ format: 'email', maxLength: 320 })),
    password: Type.Optional(NewPassword),
  },
  { additionalProperties: false },
)
export type InvitationAccept = Static<typeof InvitationAccept>

/** An account as its owner sees it. */
export const Account = Type.Object({
  id: Type.String(),
  name: Type.String(),
  email: Type.String(),
  createdAt: Instant,
  operator: Type.Boolean(),
  lastOwnerOf: Type.Array(Type.Object({ slug: Type.String(), name: Type.String() }), {
    description: 'alliances that would be left without an owner: the account cannot be deleted',
  }),
  lastOperator: Type.Boolean({ description: 'nobody else runs the service: it cannot be deleted' }),
})
export type Account = Static<typeof Account>

export const AccountUpdate = Type.Object(
  {
    name: Type.Optional(Name(200)),
    email: Type.Optional(Type.String({ format: 'email', maxLength: 320 })),
    currentPassword: Type.Optional(
      Type.String({ minLength: 1, maxLength: 200, description: 'with a new address' }),
    ),
  },
  { additionalProperties: false, minProperties: 1 },
)
export type AccountUpdate = Static<typeof AccountUpdate>

export const AccountDelete = Type.Object(
  { currentPassword: Type.String({ minLength: 1, maxLength: 200 }) },
  { additionalProperties: false },
)
export type AccountDelete = Static<typeof AccountDelete>

export const PasswordChange = Type.Object(
  { currentPassword: Type.String({ minLength: 1, maxLength: 200 }), newPassword: NewPassword },
  { additionalProperties: false },
)
export type PasswordChange = Static<typeof PasswordChange>

/** A browser that is signed in. */
export const Session = Type.Object({
  id: Type.String(),
  isThis: Type.Boolean({ description: 'whether it is the one that asks' }),
  createdAt: Instant,
  usedAt: { ...Instant, description: 'to the day' },
  expiresAt: Instant,
  address: nullable(Type.String()),
  browser: nullable(Type.String({ description: 'as it calls itself' })),
})
export type Session = Static<typeof Session>
