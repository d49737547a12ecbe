import type {
  Invitation,
  InvitationAccept,
  InvitationCreate,
  InvitationMade,
  OneTimeLink,
  Whoami,
} from '@atlas/shared/people'
import { queryOptions } from '@tanstack/react-query'
import { api, apiPath } from '../service/api.ts'

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => api.get<Invitation>(apiPath('invitations', token), signal),
  })

export const acceptInvitation = (token: string, account: InvitationAccept) =>
  api.post<Whoami>(apiPath('invitations', token, 'accept'), { body: account })

export const createInvitation = (slug: string, invitation: InvitationCreate) =>
  api.post<OneTimeLink>(apiPath('alliances', slug, 'invitations'), { body: invitation })

/** The links that were made for an alliance, newest first. */
export const madeInvitationsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['made-invitations', slug],
    queryFn: async ({ signal }) =>
      (await api.get<{ items: InvitationMade[] }>(apiPath('alliances', slug, 'invitations'), signal)).items,
    // What somebody else changes of it is told by nobody.
    staleTime: 0,
  })

export const revokeInvitation = (slug: string, id: string) =>
  api.discard(apiPath('alliances', slug, 'invitations', id))
