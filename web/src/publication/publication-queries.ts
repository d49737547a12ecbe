import type {
  ActReason,
  Publication,
  PublisherSettings,
  RedactedPart,
  ToldOrganisation,
} from '@atlas/shared/editions'
import type { PublicationPreview } from '@atlas/shared/editions/publication-preview'
import type { SentenceLanguage } from '@atlas/shared/sentences/languages'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api, apiPath, withQuery } from '../service/api.ts'

const pathOf = (slug: string, ...parts: string[]) => apiPath('alliances', slug, 'editions', ...parts)

/** What an alliance has published; not of its records, whose changes make nothing of it stale. */
export const publicationQuery = (slug: string) =>
  queryOptions({
    queryKey: ['publication', slug],
    queryFn: ({ signal }) => api.get<Publication>(pathOf(slug), signal),
    // What another owner publishes is told by nobody.
    staleTime: 0,
  })

/** What would be published now. */
export const previewQuery = (slug: string, language: SentenceLanguage) =>
  queryOptions({
    queryKey: ['publication', slug, 'preview', language],
    queryFn: ({ signal }) =>
      api.get<PublicationPreview>(withQuery(pathOf(slug, 'preview'), { language }), signal),
    staleTime: 0,
  })

/** The organisations that editions tell of, deleted ones too. */
export const toldOrganisationsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['publication', slug, 'organisations'],
    queryFn: ({ signal }) => api.get<ToldOrganisation[]>(pathOf(slug, 'organisations'), signal),
    staleTime: 0,
  })

/** Where members see what would be published, as everybody would. */
export const draftPath = (slug: string, language: SentenceLanguage): string =>
  withQuery(pathOf(slug, 'draft'), { lang: language })

type Why = { reason: ActReason; explanation?: string }

/** What owners do with what is public. */
export function usePublishing(slug: string) {
  const queryClient = useQueryClient()
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['publication', slug] })
  return {
    publish: async (order: { note: string; corrects?: Why }) => {
      const { number } = await api.post<{ number: number }>(pathOf(slug), { body: order })
      await refresh()
      return number
    },
    withdraw: (number: number, why: Why) =>
      api.post(pathOf(slug, String(number), 'withdraw'), { body: why }).then(refresh),
    redact: async (order: { organisationId: string; part: RedactedPart; reason: ActReason }) => {
      const { editions } = await api.post<{ editions: number }>(pathOf(slug, 'redactions'), { body: order })
      await refresh()
      return editions
    },
    allowAgain: (organisationId: string) =>
      api.discard(pathOf(slug, 'redactions', organisationId)).then(refresh),
    saveSettings: (settings: PublisherSettings) =>
      api.replace<Publication>(pathOf(slug, 'settings'), settings).then(refresh),
  }
}
