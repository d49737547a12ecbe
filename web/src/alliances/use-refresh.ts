import { useQueryClient } from '@tanstack/react-query'
import { apiPath } from '../service/api.ts'
import { changes } from '../service/changes.ts'
import { readAgain } from './read-again.ts'

/**
 * Has what was just written to read again: the home page and, of the alliance, whatever is made of that. After a refusal
 * that is all of it: what was stale is worth seeing.
 */
export function useRefresh(slug: string): () => Promise<void> {
  const queryClient = useQueryClient()
  return () => readAgain(queryClient, slug, changes.takeNouns(apiPath('alliances', slug)))
}
