import { useQueryClient } from '@tanstack/react-query'
import { allianceKey } from './alliance-queries.ts'

/** Has everything that is shown of an alliance read again: the home page and, of the alliance, all. */
export function useRefresh(slug: string): () => Promise<void> {
  const queryClient = useQueryClient()
  return async () => {
    void queryClient.invalidateQueries({ queryKey: ['overview'] })
    await queryClient.invalidateQueries({ queryKey: allianceKey(slug) })
  }
}
