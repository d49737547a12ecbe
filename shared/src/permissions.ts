import type { Role } from './people.ts'

/** Everything that can be asked of an alliance. */
const permissions = {
  read: ['guest', 'member', 'owner'],
  /** Records of which guests are told nothing. */
  readPrivate: ['member', 'owner'],
  readHistory: ['member', 'owner'],
  write: ['member', 'owner'],
  import: ['member', 'owner'],
  undo: ['member', 'owner'],
  configure: ['owner'],
  invite: ['owner'],
} as const satisfies Record<string, readonly (Role | 'guest')[]>

export type Permission = keyof typeof permissions

/** Whether a role may do something; `guest` is anybody, where the alliance lets guests read. */
export const may = (role: Role | 'guest' | null, permission: Permission): boolean =>
  role !== null && (permissions[permission] as readonly string[]).includes(role)
