import type { Dataset } from '@atlas/shared/dataset'
import type { Organisation } from '@atlas/shared/organisations'
import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useUndoNotice } from '../history/use-undo-notice.tsx'
import { useMessages } from '../i18n/use-messages.ts'
import { sentenceOf } from '../ui/problem.ts'
import { useDeleteOrganisation } from './organisation-queries.ts'

type Props = { organisation: Organisation; dataset: Dataset }

/** Deletes at once and offers to take it back: nothing is lost, so nothing is asked. */
export function useRemove({ organisation, dataset }: Props) {
  const { t, label } = useMessages()
  const navigate = useNavigate()
  const { slug, languages } = dataset.alliance
  const remove = useDeleteOrganisation(slug)
  const offerUndo = useUndoNotice(slug)
  const [pending, setPending] = useState(false)
  const now = async () => {
    setPending(true)
    try {
      const changeId = await remove.mutateAsync(organisation)
      await navigate({ to: '/a/$slug/table', params: { slug } })
      if (changeId)
        offerUndo(t('organisations.deleted', { name: label(organisation.names, ...languages) }), changeId)
    } catch (error) {
      notifications.show({ color: 'red', title: t('problems.title'), message: sentenceOf(error, t) })
      setPending(false)
    }
  }
  return { now, pending }
}
