import type { TemplateEntry } from '@atlas/shared/templates/template'
import { useMutation } from '@tanstack/react-query'
import { useRefresh } from '../alliances/use-refresh.ts'
import { useUndoNotice } from '../history/use-undo-notice.tsx'
import { useMessages } from '../i18n/use-messages.ts'
import { api, apiPath } from '../service/api.ts'

/** Adds entries of a template to a collection in their order, and offers to take all of them back. */
export function useAddEntries(slug: string, collection: string) {
  const { t } = useMessages()
  const refresh = useRefresh(slug)
  const offerUndo = useUndoNotice(slug)
  return useMutation({
    mutationFn: async (entries: readonly TemplateEntry[]) => {
      const changes: string[] = []
      try {
        // One after the other: each takes the last place of those before it.
        for (const body of entries) {
          const changeId = await api.create(apiPath('alliances', slug, collection), { body })
          if (changeId) changes.push(changeId)
        }
      } finally {
        await refresh()
        if (changes.length > 0) offerUndo(t('templates.added', { n: changes.length }), ...changes)
      }
    },
  })
}
