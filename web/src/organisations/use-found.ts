import type { Dataset } from '@atlas/shared/dataset'
import type { Organisation, OrganisationUpdate } from '@atlas/shared/organisations'
import type { Partnership } from '@atlas/shared/partnerships'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useRefresh } from '../alliances/use-refresh.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { api, apiPath } from '../service/api.ts'
import { useRecordSave } from '../ui/use-record-save.ts'
import { organisationQuery } from './organisation-queries.ts'

type Found = {
  change: OrganisationUpdate
  /** Partnerships that were wanted and exist now. */
  tieIds: readonly string[]
}

/** Makes a missing actor the organisation that it stood for: the same record, with its ties and its history. */
export function useFound(dataset: Dataset, organisation: Organisation, onDone: () => void) {
  const { t, label } = useMessages()
  const { slug, languages } = dataset.alliance
  const queryClient = useQueryClient()
  const refresh = useRefresh(slug)
  const partnership = (id: string) => apiPath('alliances', slug, 'partnerships', id)
  return useRecordSave(
    organisation,
    async ({ change, tieIds }: Found, revision) => {
      const { id } = organisation
      // The ties first: should one be refused, the actor is still missing and everything can be sent again.
      for (const tieId of tieIds) {
        const stored = await api.get<Partnership>(partnership(tieId))
        if (stored.state === 'wanted')
          await api.patch(partnership(tieId), { body: { state: 'existing' }, revision: stored.revision })
      }
      return api.patch<Organisation>(apiPath('alliances', slug, 'organisations', id), {
        body: change,
        revision,
      })
    },
    (saved) => {
      queryClient.setQueryData(organisationQuery(slug, saved.id).queryKey, saved)
      notifications.show({
        message: t('organisations.found.done', { name: label(saved.names, ...languages) }),
      })
      void refresh()
      onDone()
    },
  )
}
