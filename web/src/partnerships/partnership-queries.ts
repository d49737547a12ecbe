import type { Partnership, PartnershipCreate, PartnershipUpdate } from '@atlas/shared/partnerships'
import { queryOptions, useMutation } from '@tanstack/react-query'
import { allianceKey } from '../alliances/alliance-queries.ts'
import { useRefresh } from '../alliances/use-refresh.ts'
import { api, apiPath } from '../service/api.ts'

const path = (slug: string, ...rest: string[]) => apiPath('alliances', slug, 'partnerships', ...rest)

export const partnershipQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: allianceKey(slug, 'partnership', id),
    queryFn: ({ signal }) => api.get<Partnership>(path(slug, id), signal),
  })

export type TieSaving =
  | { create: PartnershipCreate }
  | { id: string; revision: number; change: PartnershipUpdate }

export function useSaveTie(slug: string) {
  const refresh = useRefresh(slug)
  return useMutation({
    mutationFn: (saving: TieSaving) =>
      'create' in saving
        ? api.post<Partnership>(path(slug), { body: saving.create })
        : api.patch<Partnership>(path(slug, saving.id), { body: saving.change, revision: saving.revision }),
    onSuccess: () => refresh(),
  })
}

/** Deletes a tie as it stands now. Returns the change, so that it can be undone. */
export function useDeleteTie(slug: string) {
  const refresh = useRefresh(slug)
  return useMutation({
    mutationFn: async (id: string) => {
      const { revision } = await api.get<Partnership>(path(slug, id))
      return api.delete(path(slug, id), { revision })
    },
    onSuccess: () => refresh(),
  })
}
