import type { EntryLinkOrder, EntryLinks, MadeEntryLink } from '@atlas/shared/entry-links'
import { queryOptions } from '@tanstack/react-query'
import { api, apiPath } from '../service/api.ts'

const pathOf = (slug: string, id: string, ...parts: string[]) =>
  apiPath('alliances', slug, 'organisations', id, 'entry-links', ...parts)

/** The private links of an organisation; of no record, so that no change makes them stale. */
export const entryLinksQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['entry-links', slug, id],
    queryFn: ({ signal }) => api.get<EntryLinks>(pathOf(slug, id), signal),
    staleTime: 0,
  })

export const makeEntryLink = (slug: string, id: string, order: EntryLinkOrder) =>
  api.post<MadeEntryLink>(pathOf(slug, id), { body: order })

export const revokeEntryLink = (slug: string, id: string, link: string) => api.discard(pathOf(slug, id, link))
