import type { OrganisationDuplicate } from '@atlas/shared/merging/merge'
import type { Create, Item, Update } from '@atlas/shared/nouns'
import type { PlaceMatch } from '@atlas/shared/places'
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { allianceKey } from '../alliances/alliance-queries.ts'
import { useRefresh } from '../alliances/use-refresh.ts'
import { api, apiPath, withQuery } from '../service/api.ts'
import { recordsOf } from '../service/records.ts'

const organisations = (slug: string) => recordsOf(slug, 'organisations')

export const organisationQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: allianceKey(slug, 'organisation', id),
    queryFn: ({ signal }) => organisations(slug).read(id, signal),
  })

/** Organisations that may be the same as this one, likeliest first. */
export const duplicatesQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: allianceKey(slug, 'duplicates', id),
    queryFn: async ({ signal }) => {
      const path = organisations(slug).path(id, 'duplicates')
      return (await api.get<{ items: OrganisationDuplicate[] }>(path, signal)).items
    },
  })

/** Populated places of this name, likeliest first. */
export const placesQuery = (slug: string, name: string, country: string | null) =>
  queryOptions({
    queryKey: allianceKey(slug, 'places', name, country),
    queryFn: async ({ signal }) => {
      const query = { name, country: country ?? undefined, limit: 8 }
      const path = withQuery(apiPath('alliances', slug, 'places'), query)
      return (await api.get<{ items: PlaceMatch[] }>(path, signal)).items
    },
    enabled: name.length > 1,
    placeholderData: keepPreviousData,
    // The gazetteer does not change under one's hands.
    staleTime: Number.POSITIVE_INFINITY,
  })

/** What is to be saved: a new organisation, or changes to the one that was opened at a revision. */
export type Saving =
  | { create: Create<'organisations'>; idempotencyKey: string }
  | { id: string; revision: number; change: Update<'organisations'> }

export function useSaveOrganisation(slug: string) {
  const queryClient = useQueryClient()
  const refresh = useRefresh(slug)
  return useMutation({
    mutationFn: (saving: Saving) =>
      'create' in saving
        ? organisations(slug).create(saving.create, saving.idempotencyKey)
        : organisations(slug).change(saving, saving.change),
    onSuccess: (saved) => {
      queryClient.setQueryData(organisationQuery(slug, saved.id).queryKey, saved)
      void refresh()
    },
  })
}

/** @returns the id of the change, by which the deletion can be undone */
export function useDeleteOrganisation(slug: string) {
  const queryClient = useQueryClient()
  const refresh = useRefresh(slug)
  return useMutation({
    mutationFn: (seen: Pick<Item<'organisations'>, 'id' | 'revision'>) => organisations(slug).remove(seen),
    onSuccess: (_, { id }) => {
      queryClient.removeQueries({ queryKey: organisationQuery(slug, id).queryKey })
      void refresh()
    },
  })
}
