import { useMessages } from '../i18n/use-messages.ts'
import { EmptyState } from './empty-state.tsx'
import { LinkButton } from './link.tsx'

/** @param text why, and what to do, where more is known than that there is no such page */
export function NotFound({ text }: { text?: string }) {
  const { t } = useMessages()
  return (
    <EmptyState isPage title={t('problems.notFound.title')} text={text ?? t('problems.notFound.text')}>
      <LinkButton to="/" variant="default">
        {t('problems.home')}
      </LinkButton>
    </EmptyState>
  )
}
