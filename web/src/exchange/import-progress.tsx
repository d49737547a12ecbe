import type { Import } from '@atlas/shared/exchange/import'
import { Progress, Text } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'

/** How far the work on a file has come. */
export function ImportProgress({ imported }: { imported: Pick<Import, 'progress' | 'status'> }) {
  const { t } = useMessages()
  return (
    <div>
      <ProgressLine imported={imported} />
      <Text size="sm" c="dimmed" mt="sm">
        {t('exchange.progress.leave')}
      </Text>
    </div>
  )
}

/** The phase in words, and how much of it is done where that is known. */
export function ProgressLine({ imported: { progress } }: { imported: Pick<Import, 'progress'> }) {
  const { t, percent } = useMessages()
  const { phase, done, total } = progress
  const ratio = total ? Math.min(done / total, 1) : null
  const words = t(`exchange.phase.${phase}`)
  const figure =
    ratio === null
      ? ''
      : phase === 'reading'
        ? percent(ratio)
        : t('exchange.progress.rows', { done, total: total ?? 0 })
  return (
    <div>
      <Text size="sm" mb={6}>
        <span role="status">{words}</span> <span aria-hidden>{figure}</span>
      </Text>
      <Progress value={ratio === null ? 100 : ratio * 100} animated={ratio === null} aria-label={words} />
    </div>
  )
}
