import type { QueryClient } from '@tanstack/react-query'
import { allianceKey } from './alliance-queries.ts'
import { isStale, touchesDataset } from './stale-queries.ts'

/**
 * Has what is shown of an alliance, and is out of date, read again.
 * @param tables that were written to; null: nobody knows, so that it may be everything
 */
export async function readAgain(
  queryClient: QueryClient,
  slug: string,
  tables: readonly string[] | null,
): Promise<void> {
  if (tables === null || touchesDataset(tables))
    void queryClient.invalidateQueries({ queryKey: ['overview'] })
  await queryClient.invalidateQueries({
    queryKey: allianceKey(slug),
    predicate: ({ queryKey }) => tables === null || isStale(String(queryKey[2]), tables),
  })
}
