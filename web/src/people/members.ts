import type { Member, OneTimeLink, Role } from '@atlas/shared/people'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api, apiPath } from '../service/api.ts'
import { whoamiQuery } from './whoami-queries.ts'

export const membersQuery = (slug: string) =>
  queryOptions({
    queryKey: ['members', slug],
    queryFn: async ({ signal }) =>
      (await api.get<{ items: Member[] }>(apiPath('alliances', slug, 'members'), signal)).items,
    // What somebody else changes of it is told by nobody.
    staleTime: 0,
  })

/** What an owner does with members, and a member with their own membership. */
export function useMemberEdit(slug: string) {
  const queryClient = useQueryClient()
  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: ['members', slug] }),
      queryClient.invalidateQueries({ queryKey: ['made-invitations', slug] }),
      queryClient.invalidateQueries({ queryKey: whoamiQuery().queryKey }),
    ])
  return {
    changeRole: (member: Member, role: Role) =>
      api.decide(apiPath('alliances', slug, 'members', member.id), { role }).then(refresh),
    remove: (member: Member) => api.discard(apiPath('alliances', slug, 'members', member.id)).then(refresh),
    leave: () => api.discard(apiPath('alliances', slug, 'membership')),
  }
}

/** A link by which a member chooses a new password; the service shows it this once. */
export const createPasswordLink = (slug: string, member: Member) =>
  api.post<OneTimeLink>(apiPath('alliances', slug, 'members', member.id, 'password-link'))
