import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { apiPath } from '../service/api.ts'
import { allianceKey, datasetQuery } from './alliance-queries.ts'

/** Keeps what is shown of an alliance true: whatever somebody changes, this page reads again. */
export function useLiveAlliance(slug: string): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    const events = new EventSource(apiPath('alliances', slug, 'events'))
    const readAgain = () => {
      void queryClient.invalidateQueries({ queryKey: allianceKey(slug) })
      void queryClient.invalidateQueries({ queryKey: ['overview'] })
    }
    events.addEventListener('change', readAgain)
    // Comes with each connection: what was changed before it, or while there was none, is not told again.
    events.addEventListener('revision', ({ data }) => {
      const { revision } = JSON.parse(data) as { revision: number }
      if (queryClient.getQueryData(datasetQuery(slug).queryKey)?.revision !== revision) readAgain()
    })
    return () => events.close()
  }, [queryClient, slug])
}
