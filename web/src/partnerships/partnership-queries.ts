import type { Create, Update } from '@atlas/shared/nouns'
import { queryOptions, useMutation } from '@tanstack/react-query'
import { allianceKey } from '../alliances/alliance-queries.ts'
import { useRefresh } from '../alliances/use-refresh.ts'
import { recordsOf } from '../service/records.ts'

const partnerships = (slug: string) => recordsOf(slug, 'partnerships')

export const partnershipQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: allianceKey(slug, 'partnership', id),
    queryFn: ({ signal }) => partnerships(slug).read(id, signal),
  })

export type TieSaving =
  | { create: Create<'partnerships'> }
  | { id: string; revision: number; change: Update<'partnerships'> }

export function useSaveTie(slug: string) {
  const refresh = useRefresh(slug)
  return useMutation({
    mutationFn: (saving: TieSaving) =>
      'create' in saving
        ? partnerships(slug).create(saving.create)
        : partnerships(slug).change(saving, saving.change),
    onSuccess: () => refresh(),
  })
}

/** Deletes a tie as it stands now. Returns the change, so that it can be undone. */
export function useDeleteTie(slug: string) {
  const refresh = useRefresh(slug)
  return useMutation({
    mutationFn: async (id: string) => {
      return partnerships(slug).remove(await partnerships(slug).read(id))
    },
    onSuccess: () => refresh(),
  })
}
