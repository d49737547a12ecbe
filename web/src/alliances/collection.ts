import type { Create, Update } from '@atlas/shared/nouns'
import { queryOptions, useMutation } from '@tanstack/react-query'
import { type CollectionPath, recordsOf } from '../service/records.ts'
import { allianceKey } from './alliance-queries.ts'
import { useRefresh } from './use-refresh.ts'

/** The records of one noun that an alliance has, all of them. */
export const collectionQuery = <P extends CollectionPath>(slug: string, noun: P) =>
  queryOptions({
    queryKey: allianceKey(slug, noun),
    meta: { collection: noun },
    queryFn: ({ signal }) => recordsOf(slug, noun).list(signal),
  })

type Stored = { id: string; revision: number }

/** One record more, one changed, or one less. */
export type Edit<P extends CollectionPath> =
  | { create: Create<P> }
  | { change: Update<P>; of: Stored }
  | { remove: Stored }

/** Writes to a collection; afterwards what has changed is read again. */
export function useCollectionEdit<P extends CollectionPath>(slug: string, noun: P) {
  const refresh = useRefresh(slug)
  const records = recordsOf(slug, noun)
  return useMutation({
    mutationFn: async (edit: Edit<P>): Promise<void> => {
      if ('create' in edit) await records.create(edit.create)
      else if ('change' in edit) await records.change(edit.of, edit.change)
      else await records.remove(edit.remove)
    },
    // After a refusal too: what was stale is worth seeing.
    onSettled: () => refresh(),
  })
}
