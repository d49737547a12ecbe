import type { Change } from '@atlas/shared/history'
import { infiniteQueryOptions, useMutation } from '@tanstack/react-query'
import { allianceKey } from '../alliances/alliance-queries.ts'
import { useRefresh } from '../alliances/use-refresh.ts'
import { api, apiPath, withQuery } from '../service/api.ts'

type Page = { items: Change[]; next: string | null }

/** Which changes: those that touched a record, those of one kind of action (`organisation`, `import`), or all. */
export type ChangesOf = { subject?: string; about?: string }

/** The changes of an alliance, newest first, page by page. */
export const changesQuery = (slug: string, { subject, about }: ChangesOf, limit = 30) =>
  infiniteQueryOptions({
    queryKey: allianceKey(slug, 'changes', subject, about, limit),
    queryFn: ({ signal, pageParam }) => {
      const query = { subject, about, after: pageParam, limit }
      return api.get<Page>(withQuery(apiPath('alliances', slug, 'changes'), query), signal)
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })

/** Takes a change back; what it did is then undone by a change of its own, which can be undone in turn. */
export function useUndo(slug: string) {
  const refresh = useRefresh(slug)
  return useMutation({
    mutationFn: (changeId: string) =>
      api.post<Change>(apiPath('alliances', slug, 'changes', changeId, 'undo')),
    // A refusal too means that what is shown is no longer so.
    onSettled: () => refresh(),
  })
}
