import type { QueryClient } from '@tanstack/react-query'
import { allianceKey } from './alliance-queries.ts'
import { isStale } from './stale-queries.ts'

/**
 * Has what is shown of an alliance, and is out of date, read again.
 * @param nouns that have changed, as `isStale` takes them; null: nobody knows, so that it may be everything
 */
export async function readAgain(
  queryClient: QueryClient,
  slug: string,
  nouns: readonly string[] | null,
): Promise<void> {
  if (nouns === null || nouns.includes('dataset'))
    void queryClient.invalidateQueries({ queryKey: ['overview'] })
  await queryClient.invalidateQueries({
    queryKey: allianceKey(slug),
    predicate: (query) => nouns === null || isStale(query, nouns),
  })
}
