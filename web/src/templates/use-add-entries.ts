import type { TemplateEntry } from '@atlas/shared/templates/template'
import { useMutation } from '@tanstack/react-query'
import { useRefresh } from '../alliances/use-refresh.ts'
import { useUndoNotice } from '../history/use-undo-notice.tsx'
import { useMessages } from '../i18n/use-messages.ts'
import { type ListPath, recordsOf } from '../service/records.ts'

/** Adds entries of a template to a collection in their order, all or none, and offers to take all of them back. */
export function useAddEntries(slug: string, collection: ListPath) {
  const { t } = useMessages()
  const refresh = useRefresh(slug)
  const offerUndo = useUndoNotice(slug)
  return useMutation({
    mutationFn: async (items: readonly TemplateEntry[]) => {
      try {
        const changeId = await recordsOf(slug, collection).createSeveral(items)
        if (changeId) offerUndo(t('templates.added', { n: items.length }), changeId)
      } finally {
        await refresh()
      }
    },
  })
}
