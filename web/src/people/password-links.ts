import type { PasswordLink, PasswordLinkUse, Whoami } from '@atlas/shared/people'
import { queryOptions } from '@tanstack/react-query'
import { api, apiPath } from '../service/api.ts'

export const passwordLinkQuery = (token: string) =>
  queryOptions({
    queryKey: ['password-link', token],
    queryFn: ({ signal }) => api.get<PasswordLink>(apiPath('password-links', token), signal),
  })

export const choosePassword = (token: string, body: PasswordLinkUse) =>
  api.post<Whoami>(apiPath('password-links', token, 'use'), { body })
