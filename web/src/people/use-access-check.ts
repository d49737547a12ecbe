import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { api, apiPath, ProblemError } from '../service/api.ts'
import type { EventLine } from '../service/event-line.ts'
import { useForget } from './sign-in.ts'
import { whoamiQuery } from './whoami-queries.ts'

/**
 * The service ends the event stream of an alliance when what let it in has ended: signed out elsewhere, removed, closed
 * to guests. The function that this returns asks then what the reader still may, and forgets what was read where that
 * has changed; a connection that merely broke changes nothing.
 */
export function useAccessCheck(slug: string): (events: Pick<EventLine, 'isRefused'>) => Promise<void> {
  const queryClient = useQueryClient()
  const forget = useForget()
  return useCallback(
    async (events) => {
      const { queryKey } = whoamiQuery()
      const before = JSON.stringify(queryClient.getQueryData(queryKey))
      const now = await queryClient.fetchQuery({ ...whoamiQuery(), staleTime: 0 }).catch(() => undefined)
      if (now === undefined) return
      if (JSON.stringify(now) !== before) return forget()
      if (!events.isRefused) return
      await api.get(apiPath('alliances', slug)).catch((error) => {
        if (error instanceof ProblemError && error.status === 404) return forget()
      })
    },
    [queryClient, forget, slug],
  )
}
