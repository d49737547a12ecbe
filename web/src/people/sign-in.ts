import type { SignedIn } from '@atlas/shared/people'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { api, apiPath } from '../service/api.ts'

/** Forgets all that was read: another account may read more, or less. */
export function useForget() {
  const queryClient = useQueryClient()
  const router = useRouter()
  return useCallback(async () => {
    await queryClient.resetQueries()
    await router.invalidate()
  }, [queryClient, router])
}

/** @throws ProblemError `sign-in-required` where address and password do not go together */
export function useSignIn() {
  const forget = useForget()
  return async (credentials: { email: string; password: string }) => {
    const signedIn = await api.post<SignedIn>(apiPath('auth', 'sign-in', 'email'), { body: credentials })
    await forget()
    return signedIn
  }
}

export function useSignOut() {
  const forget = useForget()
  return async () => {
    await api.post(apiPath('auth', 'sign-out'), { body: {} })
    await forget()
  }
}
