import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useAccessCheck } from '../people/use-access-check.ts'
import { apiPath } from '../service/api.ts'
import { allianceKey, datasetQuery } from './alliance-queries.ts'

/** Keeps what is shown of an alliance true: whatever somebody changes, this page reads again. */
export function useLiveAlliance(slug: string): void {
  const queryClient = useQueryClient()
  const checkAccess = useAccessCheck(slug)
  useEffect(() => {
    /** How many changes there were when this page was last told. */
    let seen: number | undefined
    const events = new EventSource(apiPath('alliances', slug, 'events'))
    const readAgain = () => {
      void queryClient.invalidateQueries({ queryKey: allianceKey(slug) })
      void queryClient.invalidateQueries({ queryKey: ['overview'] })
    }
    const hear = ({ data }: MessageEvent<string>) => {
      const { revision } = JSON.parse(data) as { revision: number }
      const known = seen ?? queryClient.getQueryData(datasetQuery(slug).queryKey)?.revision
      seen = revision
      if (known !== revision) readAgain()
    }
    events.addEventListener('change', hear)
    // Comes with each connection: what was changed before it, or while there was none, is not told again.
    events.addEventListener('revision', hear)
    events.addEventListener('error', () => void checkAccess(events))
    return () => events.close()
  }, [queryClient, slug, checkAccess])
}
