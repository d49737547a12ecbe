import { queryOptions, useMutation } from '@tanstack/react-query'
import { api, apiPath, withQuery } from '../service/api.ts'
import { allianceKey } from './alliance-queries.ts'
import { useRefresh } from './use-refresh.ts'

type Page<Item> = { items: Item[]; next?: string | null }

/** The records of one kind that an alliance has, all of them. */
export const collectionQuery = <Item>(slug: string, name: string) =>
  queryOptions({
    queryKey: allianceKey(slug, name),
    queryFn: async ({ signal }) => {
      const items: Item[] = []
      let after: string | undefined
      do {
        const path = withQuery(apiPath('alliances', slug, name), { after })
        const page = await api.get<Page<Item>>(path, signal)
        items.push(...page.items)
        after = page.next ?? undefined
      } while (after !== undefined)
      return items
    },
  })

type Stored = { id: string; revision: number }

/** One record more, one changed, or one less. */
export type Edit<Create, Update> = { create: Create } | { change: Update; of: Stored } | { remove: Stored }

/** Writes to a collection; afterwards everything of the alliance is read again. */
export function useCollectionEdit<Create, Update>(slug: string, name: string) {
  const refresh = useRefresh(slug)
  return useMutation({
    mutationFn: async (edit: Edit<Create, Update>): Promise<void> => {
      if ('create' in edit) await api.post(apiPath('alliances', slug, name), { body: edit.create })
      else if ('change' in edit)
        await api.patch(apiPath('alliances', slug, name, edit.of.id), {
          body: edit.change,
          revision: edit.of.revision,
        })
      else
        await api.delete(apiPath('alliances', slug, name, edit.remove.id), {
          revision: edit.remove.revision,
        })
    },
    // After a refusal too: what was stale is worth seeing.
    onSettled: () => refresh(),
  })
}
