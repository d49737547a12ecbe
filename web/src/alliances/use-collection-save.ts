import { useState } from 'react'
import { api, apiPath, ProblemError } from '../service/api.ts'
import { useKeyOf } from '../service/use-key-of.ts'
import { useRecordSave } from '../ui/use-record-save.ts'
import { useRefresh } from './use-refresh.ts'

/**
 * Saves a record of one of an alliance's collections, new where `item` is null; afterwards everything of the alliance
 * is read again. A record that somebody has deleted meanwhile is `gone`, and added anew when it is saved once more.
 * @param bodyOf what is sent to create a record, or else to change it
 */
export function useCollectionSave<Item extends { id: string; revision: number }, Draft>(
  slug: string,
  collection: string,
  item: Item | null,
  bodyOf: (draft: Draft, isNew: boolean) => unknown,
  onSaved: () => void,
) {
  const refresh = useRefresh(slug)
  const { keyOf, forget } = useKeyOf()
  const [gone, setGone] = useState(false)
  const saving = useRecordSave(
    item,
    async (draft: Draft, revision): Promise<Item> => {
      const path = apiPath('alliances', slug, collection)
      const body = bodyOf(draft, item === null || gone)
      if (item === null || gone) return api.post(path, { body, idempotencyKey: keyOf(body) })
      try {
        return await api.patch(`${path}/${item.id}`, { body, revision })
      } catch (error) {
        if (error instanceof ProblemError && error.slug === 'not-found') setGone(true)
        throw error
      }
    },
    () => {
      forget()
      void refresh()
      onSaved()
    },
  )
  return { ...saving, gone }
}
