import type { AddressMatches } from '@atlas/shared/addresses'
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

/** An address as it is written in a form, or a point; `outside`: whether a service outside may hear of it. */
export type AddressQuestion = { outside: boolean } & (
  | { text: string; postcode: string; locality: string; country: string | null }
  | { point: readonly [longitude: number, latitude: number] }
)

/** What an address may mean, or the address of a point. Not of the alliance, whose changes make nothing of it stale. */
export const addressesQuery = (slug: string, question: AddressQuestion | null) =>
  queryOptions({
    queryKey: ['addresses', slug, question],
    queryFn: ({ signal }) =>
      api.get<AddressMatches>(addressesPath(slug, question as AddressQuestion), signal),
    enabled: question !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })

function addressesPath(slug: string, { outside, ...asked }: AddressQuestion): string {
  if ('point' in asked) {
    const [longitude, latitude] = asked.point
    return withQuery(apiPath('alliances', slug, 'addresses', 'at'), { longitude, latitude, outside })
  }
  const { text, postcode, locality, country } = asked
  return withQuery(apiPath('alliances', slug, 'addresses'), {
    ...{ text, outside, postcode: postcode || undefined, locality: locality || undefined },
    country: country ?? undefined,
  })
}

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
