import type { Create, Item, NounPath, Update } from '@atlas/shared/nouns'
import { api, apiPath, withQuery } from './api.ts'

/** A noun of an alliance, as in addresses. */
export type CollectionPath = Exclude<NounPath, 'alliances'>

/** A list that an alliance keeps in its own order, which can start from entries that others have made. */
export type ListPath = Extract<NounPath, 'sectors' | 'needs' | 'actor-kinds' | 'criteria'>

type Page<P extends CollectionPath> = { items: Item<P>[]; next?: string | null }
type Seen = { id: string; revision: number }

/** The records of one noun of an alliance, typed by its declaration. */
export const recordsOf = <P extends CollectionPath>(slug: string, noun: P) => {
  const path = (...rest: readonly string[]) => apiPath('alliances', slug, noun, ...rest)
  return {
    path,
    /** All of them, page by page. */
    list: async (signal?: AbortSignal): Promise<Item<P>[]> => {
      const items: Item<P>[] = []
      let after: string | undefined
      do {
        const page = await api.get<Page<P>>(withQuery(path(), { after }), signal)
        items.push(...page.items)
        after = page.next ?? undefined
      } while (after !== undefined)
      return items
    },
    read: (id: string, signal?: AbortSignal) => api.get<Item<P>>(path(id), signal),
    create: (body: Create<P>, idempotencyKey?: string) => api.post<Item<P>>(path(), { body, idempotencyKey }),
    /** All of them or none, in one change. @returns its id in history, by which all can be undone */
    createSeveral: (items: readonly Create<P>[], idempotencyKey?: string) =>
      api.create(path('several'), { body: { items }, idempotencyKey }),
    change: ({ id, revision }: Seen, body: Update<P>) => api.patch<Item<P>>(path(id), { body, revision }),
    /** @returns the id of the change in history, by which the deletion can be undone */
    remove: ({ id, revision }: Seen) => api.delete(path(id), { revision }),
  }
}
