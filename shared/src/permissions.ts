import type { Role, Whoami } from './people.ts'

/** How somebody stands in an alliance. A participant of a workshop may do what lists them, and that is nothing yet. */
export type Standing = Role | 'guest' | 'participant'

/** Everything that can be asked of an alliance. */
export const permissions = {
  read: ['guest', 'member', 'owner'],
  /** Records of which guests are told nothing. */
  readPrivate: ['member', 'owner'],
  readHistory: ['member', 'owner'],
  readMembers: ['member', 'owner'],
  write: ['member', 'owner'],
  import: ['member', 'owner'],
  undo: ['member', 'owner'],
  configure: ['owner'],
  invite: ['owner'],
  manageMembers: ['owner'],
} as const satisfies Record<string, readonly Standing[]>

export type Permission = keyof typeof permissions

/** Whether a role may do something; `guest` is anybody, where the alliance lets guests read. */
export const may = (role: Standing | null, permission: Permission): boolean =>
  role !== null && (permissions[permission] as readonly Standing[]).includes(role)

/** What people alone may do, as an account: who belongs to an alliance is no business of programs. */
const forAccounts: readonly Permission[] = ['readMembers', 'invite', 'manageMembers']

/** Whether a program with a token of some role may do something. */
export const tokenMay = (role: Role, permission: Permission): boolean =>
  may(role, permission) && !forAccounts.includes(permission)

type Account = Pick<Whoami, 'memberships' | 'operator'>

/** What an account is in an alliance. The operator, who runs the service, owns all of them. */
export function roleIn({ memberships, operator }: Account, allianceId: string): Role | null {
  if (operator) return 'owner'
  return memberships.find((membership) => membership.allianceId === allianceId)?.role ?? null
}

/**
 * Whether one account may make a link by which another one chooses a new password. Whoever has the link has the
 * account, and all that it may do: an owner makes it for plain members of alliances that are all their own, the operator
 * for everybody. For oneself there is the account page, which asks for the old password.
 */
export function mayResetPassword(actor: Account & { id: string }, target: Account & { id: string }): boolean {
  if (actor.id === target.id) return false
  if (actor.operator) return true
  return (
    !target.operator &&
    target.memberships.length > 0 &&
    target.memberships.every(
      ({ allianceId, role }) => role === 'member' && roleIn(actor, allianceId) === 'owner',
    )
  )
}
