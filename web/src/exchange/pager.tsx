import { Button, Group, Text } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import type { RowPages } from './import-queries.ts'

type Props = { pages: RowPages; total: number; label: string }

/** Which rows are in sight, and the way to the others; nothing where all are in sight. */
export function Pager({ pages: { rows = [], first, onPrevious, onNext }, total, label }: Props) {
  const { t } = useMessages()
  if (!onPrevious && !onNext) return null
  return (
    <Group component="nav" aria-label={label} justify="space-between" mt="sm">
      <Text size="sm" c="dimmed" role="status">
        {t('exchange.pages.range', { first, last: first + rows.length - 1, total })}
      </Text>
      <Group gap="xs">
        <Button variant="default" size="compact-md" disabled={!onPrevious} onClick={onPrevious}>
          {t('exchange.pages.previous')}
        </Button>
        <Button variant="default" size="compact-md" disabled={!onNext} onClick={onNext}>
          {t('exchange.pages.next')}
        </Button>
      </Group>
    </Group>
  )
}
