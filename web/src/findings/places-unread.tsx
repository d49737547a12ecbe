import { useQuery } from '@tanstack/react-query'
import { populatedPlacesQuery } from '../alliances/alliance-queries.ts'
import { RetryButton } from '../computed/findings-status.tsx'
import { useMessages } from '../i18n/use-messages.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'

/** Says that who lives where could not be read, and what is left unsaid for it: a finding untold would pass for none. */
export function PlacesUnread({ slug }: { slug: string }) {
  const { t } = useMessages()
  const { data, error, refetch } = useQuery({ ...populatedPlacesQuery(slug), retryOnMount: false })
  if (data) return null
  return (
    <ProblemAlert error={error} sentence={t('findings.placesUnread')}>
      <RetryButton onClick={() => void refetch()} />
    </ProblemAlert>
  )
}
