import type { OrganisationMatch } from '@atlas/shared/organisations'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { allianceKey } from '../alliances/alliance-queries.ts'
import { api, withQuery } from '../service/api.ts'
import { recordsOf } from '../service/records.ts'

/** Organisations whose name is like this one, likeliest first; accents and spelling are forgiven. */
export const similarQuery = (slug: string, name: string, limit = 8) =>
  queryOptions({
    queryKey: allianceKey(slug, 'search', name, limit),
    queryFn: async ({ signal }) => {
      const path = withQuery(recordsOf(slug, 'organisations').path('search'), { name, limit })
      return (await api.get<{ items: OrganisationMatch[] }>(path, signal)).items
    },
    enabled: name.length > 1,
    placeholderData: keepPreviousData,
  })
