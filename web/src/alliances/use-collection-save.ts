import { api, apiPath } from '../service/api.ts'
import { useRecordSave } from '../ui/use-record-save.ts'
import { useRefresh } from './use-refresh.ts'

/**
 * Saves a record of one of an alliance's collections, new where `item` is null; afterwards everything of the alliance
 * is read again.
 */
export function useCollectionSave<Item extends { id: string; revision: number }, Draft>(
  slug: string,
  collection: string,
  item: Item | null,
  bodyOf: (draft: Draft) => unknown,
  onSaved: () => void,
) {
  const refresh = useRefresh(slug)
  return useRecordSave(
    item,
    (draft: Draft, revision): Promise<Item> => {
      const body = bodyOf(draft)
      return item === null
        ? api.post(apiPath('alliances', slug, collection), { body })
        : api.patch(apiPath('alliances', slug, collection, item.id), { body, revision })
    },
    () => {
      void refresh()
      onSaved()
    },
  )
}
