import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { apiPath } from '../service/api.ts'
import { changes } from '../service/changes.ts'
import { followAlliance } from './follow-alliance.ts'

/** Keeps what is shown of an alliance true, for as long as it is shown. */
export function useLiveAlliance(slug: string): void {
  const queryClient = useQueryClient()
  useEffect(
    () => followAlliance(queryClient, slug, new EventSource(apiPath('alliances', slug, 'events')), changes),
    [queryClient, slug],
  )
}
