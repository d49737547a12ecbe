import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { apiPath } from '../api.ts'
import { allianceKey } from './alliance-queries.ts'

/** Keeps what is shown of an alliance true: whatever somebody changes, this page reads again. */
export function useLiveAlliance(slug: string): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    const events = new EventSource(apiPath('alliances', slug, 'events'))
    const readAgain = () => {
      void queryClient.invalidateQueries({ queryKey: allianceKey(slug) })
      void queryClient.invalidateQueries({ queryKey: ['overview'] })
    }
    let interrupted = false
    events.addEventListener('change', readAgain)
    events.addEventListener('error', () => {
      interrupted = true
    })
    // Changes made while the connection was down are not sent again.
    events.addEventListener('open', () => {
      if (interrupted) readAgain()
      interrupted = false
    })
    return () => events.close()
  }, [queryClient, slug])
}
