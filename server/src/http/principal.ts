import type { Actor } from '@atlas/db/tenancy'
import type { Alliance } from '@atlas/shared/alliances'
import type { Role, Whoami } from '@atlas/shared/people'
import { may, type Permission, roleIn, type Standing, tokenMay } from '@atlas/shared/permissions'
import type { View } from './view.ts'

/** Somebody who has signed in, with what they belong to. */
export type AccountPrincipal = { kind: 'account'; user: NonNullable<Whoami['user']> } & Omit<Whoami, 'user'>

/**
 * Who is asking. Whatever depends on it is decided below, for each kind; another kind is one more case in each of these
 * functions, and whoever authenticates it returns it from `authenticate`.
 */
export type Principal =
  | AccountPrincipal
  /** Somebody in a workshop of one alliance, with a telephone and no account. */
  | { kind: 'participant'; id: string; name: string; allianceId: string }
  /** A program that works in one alliance, as what the token of it says. */
  | { kind: 'token'; id: string; name: string; allianceId: string; role: Role }
  /** Nobody in particular: readers of what is public, and whoever has not signed in yet. */
  | { kind: 'guest' }

export const guest: Principal = { kind: 'guest' }

/** What names a principal beyond one request; null for guests, of whom one is like the other. */
export function principalKey(principal: Principal): string | null {
  switch (principal.kind) {
    case 'account':
      return `account:${principal.user.id}`
    case 'participant':
    case 'token':
      return `${principal.kind}:${principal.id}`
    case 'guest':
      return null
  }
}

/** How history names who writes; null for guests, who write nothing. An account's id is as it always was. */
export function actorFor(principal: Principal): (Actor & { id: string }) | null {
  switch (principal.kind) {
    case 'account':
      return { id: principal.user.id, name: principal.user.name }
    case 'participant':
    case 'token':
      return { id: `${principal.kind}:${principal.id}`, name: principal.name }
    case 'guest':
      return null
  }
}

type Access = { role: Standing; view: View }

/**
 * How a principal stands in an alliance, and what they are shown of it; null where it is closed to them. What they may do
 * there is another question: see `permits`. Participants and tokens have their one alliance and no other, be it open or not.
 */
export function accessTo(
  principal: Principal,
  { id, guestAccess }: { id: string; guestAccess: Alliance['guestAccess'] },
): Access | null {
  switch (principal.kind) {
    case 'account': {
      const role = roleIn(principal, id)
      return role ? { role, view: 'insider' } : accessOfGuests(guestAccess)
    }
    case 'token':
      return principal.allianceId === id ? { role: principal.role, view: 'insider' } : null
    case 'participant':
      return principal.allianceId === id ? { role: 'participant', view: 'facts' } : null
    case 'guest':
      return accessOfGuests(guestAccess)
  }
}

/** The same, where they may read the alliance. */
export function readAccessTo(
  principal: Principal,
  alliance: { id: string; guestAccess: Alliance['guestAccess'] },
): Access | null {
  const access = accessTo(principal, alliance)
  return access && permits(principal, access, 'read') ? access : null
}

/** Whether a principal may do something where they stand as `accessTo` says. */
export function permits(principal: Principal, { role, view }: Access, permission: Permission): boolean {
  // Who is shown everything of an alliance of invented data is shown its private records too.
  if (permission === 'readPrivate' && view === 'insider') return true
  return principal.kind === 'token' ? tokenMay(principal.role, permission) : may(role, permission)
}

/** Whether somebody may found alliances, which no program may. */
export const isOperator = (principal: Principal): boolean =>
  principal.kind === 'account' && principal.operator

/** What a principal is told of itself. */
export function whoamiOf(principal: Principal): Whoami {
  switch (principal.kind) {
    case 'account': {
      const { user, memberships, operator } = principal
      return { user, memberships, operator }
    }
    case 'token': {
      const { allianceId, role } = principal
      return { user: null, memberships: [{ allianceId, role }], operator: false }
    }
    case 'participant':
    case 'guest':
      return { user: null, memberships: [], operator: false }
  }
}

const accessOfGuests = (guestAccess: Alliance['guestAccess']): Access | null =>
  guestAccess === 'none' ? null : { role: 'guest', view: guestAccess === 'facts' ? 'facts' : 'insider' }
