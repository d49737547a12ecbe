import type { AddressSearch } from '@atlas/shared/addresses'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { allianceKey } from '../alliances/alliance-queries.ts'
import { useRefresh } from '../alliances/use-refresh.ts'
import { api, apiPath } from '../service/api.ts'

const path = (slug: string, ...rest: string[]) => apiPath('alliances', slug, 'address-search', ...rest)

/** While it goes on, how far it is is asked again so often. */
const againMs = 1500

export const addressSearchQuery = (slug: string) =>
  queryOptions({
    queryKey: allianceKey(slug, 'address-search'),
    queryFn: ({ signal }) => api.get<AddressSearch>(path(slug), signal),
    refetchInterval: ({ state }) => (state.data?.status === 'searching' ? againMs : false),
  })

/** Begins, or goes on with what is left. */
export function useBeginAddressSearch(slug: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => api.post<AddressSearch>(path(slug)),
    onSuccess: (search) => queryClient.setQueryData(addressSearchQuery(slug).queryKey, search),
  })
}

/** Says which of the candidates a place is; null: none of them. */
export function useChooseAddress(slug: string) {
  const queryClient = useQueryClient()
  const refresh = useRefresh(slug)
  return useMutation({
    mutationFn: ({ locationId, candidate }: { locationId: string; candidate: number | null }) =>
      api.post<AddressSearch>(path(slug, locationId), { body: { candidate } }),
    onSuccess: async (search) => {
      queryClient.setQueryData(addressSearchQuery(slug).queryKey, search)
      await refresh()
    },
  })
}
