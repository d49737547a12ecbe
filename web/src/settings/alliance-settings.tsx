import type { Alliance } from '@atlas/shared/alliances'
import type { Dataset } from '@atlas/shared/dataset'
import { notifications } from '@mantine/notifications'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { allianceQuery } from '../alliances/alliance-queries.ts'
import { useRefresh } from '../alliances/use-refresh.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { placedPoints } from '../territories/placed-points.ts'
import { AllianceForm } from './alliance-form.tsx'

/** What an alliance says of itself, and what it lets guests read. */
export function AllianceSettings({ dataset }: { dataset: Dataset }) {
  const { t } = useMessages()
  const { slug } = dataset.alliance
  const { data: alliance } = useSuspenseQuery(allianceQuery(slug))
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const refresh = useRefresh(slug)
  const onSaved = async (saved: Alliance) => {
    notifications.show({ message: t('shell.saved') })
    queryClient.setQueryData(allianceQuery(saved.slug).queryKey, saved)
    await refresh()
    if (saved.slug !== slug)
      await navigate({ to: '/a/$slug/settings', params: { slug: saved.slug }, replace: true })
  }
  return <AllianceForm alliance={alliance} near={placedPoints(dataset)} onSaved={onSaved} />
}
