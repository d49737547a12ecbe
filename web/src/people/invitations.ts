import type {
  Invitation,
  InvitationAccept,
  InvitationCreate,
  InvitationCreated,
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
  api.post<InvitationCreated>(apiPath('alliances', slug, 'invitations'), { body: invitation })
