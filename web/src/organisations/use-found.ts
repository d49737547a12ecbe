import type { Dataset } from '@atlas/shared/dataset'
import type { Organisation, OrganisationFound } from '@atlas/shared/organisations'
import { useRefresh } from '../alliances/use-refresh.ts'
import { useUndoNotice } from '../history/use-undo-notice.tsx'
import { useMessages } from '../i18n/use-messages.ts'
import { api } from '../service/api.ts'
import { recordsOf } from '../service/records.ts'
import { useKeyOf } from '../service/use-key-of.ts'
import { useRecordSave } from '../ui/use-record-save.ts'

/** Makes a missing actor the organisation that it stood for, and offers to take it back. */
export function useFound(dataset: Dataset, organisation: Organisation, onDone: () => void) {
  const { t, label } = useMessages()
  const { slug, languages } = dataset.alliance
  const { keyOf } = useKeyOf()
  const refresh = useRefresh(slug)
  const offerUndo = useUndoNotice(slug)
  return useRecordSave(
    organisation,
    async (body: OrganisationFound, revision) => {
      const changeId = await api.create(recordsOf(slug, 'organisations').path(organisation.id, 'found'), {
        body,
        revision,
        idempotencyKey: keyOf([revision, body]),
      })
      return { changeId, name: label(body.names ?? organisation.names, ...languages) }
    },
    async ({ changeId, name }) => {
      await refresh()
      if (changeId) offerUndo(t('organisations.found.done', { name }), changeId)
      onDone()
    },
  )
}
