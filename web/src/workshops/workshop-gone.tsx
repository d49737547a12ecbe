import { Container } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { ProblemError } from '../service/api.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { LinkButton } from '../ui/link.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'

/** Stands where a workshop cannot be shown. */
export function WorkshopGone({ slug, error }: { slug: string; error: unknown }) {
  const { t } = useMessages()
  const isGone = error instanceof ProblemError && ['not-found', 'invalid-request'].includes(error.slug)
  if (!isGone)
    return (
      <Container size="md" py="xl">
        <ProblemAlert error={error} />
      </Container>
    )
  return (
    <EmptyState isPage title={t('workshops.gone')} text={t('workshops.gone.text')}>
      <LinkButton to="/a/$slug/workshops" params={{ slug }} variant="default">
        {t('workshops.back')}
      </LinkButton>
    </EmptyState>
  )
}
