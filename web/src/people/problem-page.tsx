import { Button, Text } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { useMessages } from '../i18n/use-messages.ts'
import { ProblemError } from '../service/api.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { needsReload, sentenceOf } from '../ui/problem.ts'
import { NotFound } from './not-found.tsx'

/** Stands in place of a page that could not be loaded or drawn. */
export function ProblemPage({ error, reset }: { error: unknown; reset?: () => void }) {
  const { t } = useMessages()
  const router = useRouter()
  if (error instanceof ProblemError && (error.slug === 'not-found' || error.slug === 'gone'))
    return <NotFound text={sentenceOf(error, t)} isGone={error.slug === 'gone'} />
  const retry = () => {
    if (needsReload(error)) return window.location.reload()
    reset?.()
    void router.invalidate()
  }
  const instance = error instanceof ProblemError && error.status >= 500 ? error.instance : undefined
  return (
    <EmptyState isPage title={t('problems.title')} text={sentenceOf(error, t)}>
      {instance && (
        <Text size="sm" c="dimmed">
          {t('problems.instance', { instance })}
        </Text>
      )}
      <Button onClick={retry}>{t('problems.retry')}</Button>
    </EmptyState>
  )
}
