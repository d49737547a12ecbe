import type { Account, AccountUpdate, PasswordChange, Session, Whoami } from '@atlas/shared/people'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api, apiPath } from '../service/api.ts'
import { whoamiQuery } from './whoami-queries.ts'

export const accountQuery = () =>
  queryOptions({
    queryKey: ['account'],
    queryFn: ({ signal }) => api.get<Account>(apiPath('account'), signal),
    staleTime: 0,
  })

export const sessionsQuery = () =>
  queryOptions({
    queryKey: ['account', 'sessions'],
    queryFn: async ({ signal }) =>
      (await api.get<{ items: Session[] }>(apiPath('account', 'sessions'), signal)).items,
    staleTime: 0,
  })

/** What people do with their own account. */
export function useAccountEdit() {
  const queryClient = useQueryClient()
  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: accountQuery().queryKey }),
      queryClient.invalidateQueries({ queryKey: whoamiQuery().queryKey }),
    ])
  return {
    update: (change: AccountUpdate) =>
      api.decide<Account>(apiPath('account'), change).then(async (answer) => {
        await refresh()
        return answer
      }),
    changePassword: (change: PasswordChange) =>
      api.post<Whoami>(apiPath('auth', 'change-password'), { body: change }).then(async (answer) => {
        await refresh()
        return answer
      }),
    endSession: ({ id }: Session) => api.discard(apiPath('account', 'sessions', id)).then(refresh),
    endOtherSessions: () => api.discard(apiPath('account', 'sessions')).then(refresh),
    deleteAccount: (currentPassword: string) =>
      api.post<Whoami>(apiPath('account', 'delete'), { body: { currentPassword } }),
  }
}
