import type { SuggestionAnswer } from '@atlas/shared/suggestion-decisions'
import type { Suggestion, SuggestionList, SuggestionPile } from '@atlas/shared/suggestions'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { allianceKey } from '../alliances/alliance-queries.ts'
import { useRefresh } from '../alliances/use-refresh.ts'
import { api, apiPath, withQuery } from '../service/api.ts'

const pathOf = (slug: string, ...parts: string[]) => apiPath('alliances', slug, 'suggestions', ...parts)

/** A new suggestion is told by nobody: it is looked for now and then, in milliseconds. */
const lookEveryMs = 60_000

export const suggestionsQuery = (slug: string, pile: SuggestionPile) =>
  queryOptions({
    queryKey: allianceKey(slug, 'suggestions', pile),
    queryFn: ({ signal }) => api.get<SuggestionList>(withQuery(pathOf(slug), { pile }), signal),
    staleTime: 0,
    refetchInterval: lookEveryMs,
  })

export const suggestionCountsQuery = (slug: string) =>
  queryOptions({
    queryKey: allianceKey(slug, 'suggestions', 'counts'),
    queryFn: ({ signal }) => api.get<Pick<SuggestionList, 'counts'>>(pathOf(slug, 'counts'), signal),
    staleTime: lookEveryMs,
  })

/** What members do with suggestions. Decisions answer with the change that they can be undone by. */
export function useModeration(slug: string) {
  const queryClient = useQueryClient()
  const refreshChanged = useRefresh(slug)
  const refresh = async () => {
    await refreshChanged()
    await queryClient.invalidateQueries({ queryKey: allianceKey(slug, 'suggestions') })
  }
  return {
    refresh,
    accept: (
      { id, organisationRevision }: Suggestion,
      order: { fields: string[]; answer: SuggestionAnswer | null },
    ) =>
      api.create(pathOf(slug, id, 'accept'), {
        body: order,
        ...(organisationRevision !== null && { revision: organisationRevision }),
      }),
    refuse: ({ id }: Suggestion, answer: SuggestionAnswer | null) =>
      api.create(pathOf(slug, id, 'refuse'), { body: { answer } }),
    move: ({ id }: Suggestion, pile: 'queue' | 'spam') => api.replace(pathOf(slug, id, 'pile'), { pile }),
    claim: ({ id }: Suggestion) => api.replace(pathOf(slug, id, 'claim'), undefined),
  }
}
