import type { TemplateEntry } from '@atlas/shared/templates/template'
import { useMutation } from '@tanstack/react-query'
import { useRefresh } from '../alliances/use-refresh.ts'
import { useUndoNotice } from '../history/use-undo-notice.tsx'
import { useMessages } from '../i18n/use-messages.ts'
import { api, apiPath } from '../service/api.ts'

/** Adds entries of a template to a collection in their order, all or none, and offers to take all of them back. */
export function useAddEntries(slug: string, collection: string) {
  const { t } = useMessages()
  const refresh = useRefresh(slug)
  const offerUndo = useUndoNotice(slug)
  return useMutation({
    mutationFn: async (items: readonly TemplateEntry[]) => {
      try {
        const changeId = await api.create(apiPath('alliances', slug, collection, 'several'), {
          body: { items },
        })
        if (changeId) offerUndo(t('templates.added', { n: items.length }), changeId)
      } finally {
        await refresh()
      }
    },
  })
}
