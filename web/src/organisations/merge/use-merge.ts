import type { Dataset } from '@atlas/shared/dataset'
import type { MergeChoices, OrganisationMerge } from '@atlas/shared/merging/merge'
import type { Organisation } from '@atlas/shared/organisations'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRefresh } from '../../alliances/use-refresh.ts'
import { useUndoNotice } from '../../history/use-undo-notice.tsx'
import { useMessages } from '../../i18n/use-messages.ts'
import { api } from '../../service/api.ts'
import { recordsOf } from '../../service/records.ts'
import { useKeyOf } from '../../service/use-key-of.ts'
import { organisationQuery } from '../organisation-queries.ts'

type Two = { target: Organisation; source: Organisation }

/** Merges two records, goes to the one that stays, and offers to take it back. */
export function useMerge(dataset: Dataset) {
  const { t, label } = useMessages()
  const { slug, languages } = dataset.alliance
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const refresh = useRefresh(slug)
  const offerUndo = useUndoNotice(slug)
  const { keyOf } = useKeyOf()
  return useMutation({
    mutationFn: ({ target, source, choices }: Two & { choices: MergeChoices }) => {
      const body: OrganisationMerge = { source: { id: source.id, revision: source.revision }, choices }
      return api.create(recordsOf(slug, 'organisations').path(target.id, 'merge'), {
        body,
        revision: target.revision,
        idempotencyKey: keyOf([target.id, target.revision, body]),
      })
    },
    onSuccess: async (changeId, { target, source }) => {
      const name = (of: Organisation) => label(of.names, ...languages)
      // First away from here: this page is about two that are one now.
      await navigate({ to: '/a/$slug/o/$id', params: { slug, id: target.id } })
      queryClient.removeQueries({ queryKey: organisationQuery(slug, source.id).queryKey })
      if (changeId) offerUndo(t('merge.done', { gone: name(source), name: name(target) }), changeId)
    },
    onSettled: () => refresh(),
  })
}
