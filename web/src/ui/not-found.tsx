import { useMessages } from '../i18n/use-messages.ts'
import { EmptyState } from './empty-state.tsx'
import { LinkButton } from './link.tsx'

export function NotFound() {
  const { t } = useMessages()
  return (
    <EmptyState isPage title={t('problems.notFound.title')} text={t('problems.notFound.text')}>
      <LinkButton to="/" variant="default">
        {t('problems.home')}
      </LinkButton>
    </EmptyState>
  )
}
