import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useAccessCheck } from '../people/use-access-check.ts'
import { apiPath } from '../service/api.ts'
import { changes } from '../service/changes.ts'
import { openEventLine } from '../service/event-line.ts'
import { followAlliance } from './follow-alliance.ts'

/** Keeps what is shown of an alliance true, for as long as it is shown. */
export function useLiveAlliance(slug: string): void {
  const queryClient = useQueryClient()
  const checkAccess = useAccessCheck(slug)
  useEffect(() => {
    const events = openEventLine(apiPath('alliances', slug, 'events'))
    events.addEventListener('error', () => void checkAccess(events))
    return followAlliance(queryClient, slug, events, changes)
  }, [queryClient, slug, checkAccess])
}
