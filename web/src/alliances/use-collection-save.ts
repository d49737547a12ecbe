import type { Create, Item, Update } from '@atlas/shared/nouns'
import { useState } from 'react'
import { ProblemError } from '../service/api.ts'
import { type CollectionPath, recordsOf } from '../service/records.ts'
import { useKeyOf } from '../service/use-key-of.ts'
import { useRecordSave } from '../ui/use-record-save.ts'
import { useRefresh } from './use-refresh.ts'

/**
 * Saves a record of one of an alliance's collections, new where `item` is null; afterwards everything of the alliance
 * is read again. A record that somebody has deleted meanwhile is `gone`, and added anew when it is saved once more.
 * @param bodyOf what is sent to create a record, or else to change it
 */
export function useCollectionSave<P extends CollectionPath, Draft>(
  slug: string,
  noun: P,
  item: Item<P> | null,
  bodyOf: (draft: Draft, isNew: boolean) => object,
  onSaved: (saved: Item<P>) => void,
) {
  const refresh = useRefresh(slug)
  const { keyOf, forget } = useKeyOf()
  const [gone, setGone] = useState(false)
  const saving = useRecordSave(
    item,
    async (draft: Draft, revision): Promise<Item<P>> => {
      const records = recordsOf(slug, noun)
      const body = bodyOf(draft, item === null || gone)
      if (item === null || gone) return records.create(body as Create<P>, keyOf(body))
      try {
        return await records.change({ id: item.id, revision }, body as Update<P>)
      } catch (error) {
        if (error instanceof ProblemError && error.slug === 'not-found') setGone(true)
        throw error
      }
    },
    (saved) => {
      forget()
      void refresh()
      onSaved(saved)
    },
  )
  return { ...saving, gone }
}
