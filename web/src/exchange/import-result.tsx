import type { Import } from '@atlas/shared/exchange/import'
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { AddressSearch } from '../geocoding/address-search.tsx'
import { UndoButton } from '../history/undo-button.tsx'
import { useMessages } from '../i18n/use-messages.ts'
import { LinkButton } from '../ui/link.tsx'
import { FaultsPart } from './faults-part.tsx'
import { reportAddress } from './import-queries.ts'
import { besides, hasDone } from './outcome.ts'

/** What an import has done, where to see it, and how to take it back. */
export function ImportResult({ slug, imported }: { slug: string; imported: Import }) {
  const messages = useMessages()
  const { t } = messages
  const { id, status, counts, changeId } = imported
  const told = hasDone(imported, messages)
  const undone = status === 'undone'
  return (
    <Stack gap="lg">
      <div role="status">
        <Title order={2} size="h3">
          {undone ? t('exchange.undone') : told}
        </Title>
        <Text c="dimmed">{undone ? t('exchange.undone.text') : besides(imported, messages).join(' · ')}</Text>
      </div>
      <Group gap="sm">
        {!undone && (
          <>
            <LinkButton to="/a/$slug/matrix" params={{ slug }}>
              {t('exchange.done.matrix')}
            </LinkButton>
            <LinkButton to="/a/$slug/map" params={{ slug }} variant="default">
              {t('exchange.done.map')}
            </LinkButton>
            <LinkButton to="/a/$slug/table" params={{ slug }} variant="default">
              {t('exchange.done.table')}
            </LinkButton>
          </>
        )}
        <LinkButton to="/a/$slug/import" params={{ slug }} variant={undone ? 'filled' : 'default'}>
          {t('exchange.another')}
        </LinkButton>
      </Group>
      <Group gap="sm">
        <Button
          component="a"
          href={reportAddress(slug, id)}
          download
          variant="subtle"
          leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
        >
          {t('exchange.report')}
        </Button>
        {!undone && changeId && (
          <UndoButton slug={slug} change={{ id: changeId }} sentence={told} label={t('exchange.undo')} />
        )}
      </Group>
      {!undone && <AddressSearch slug={slug} />}
      {!undone && counts.faulty + counts.warned > 0 && <FaultsPart slug={slug} imported={imported} />}
      {undone && <Alert role="note">{t('exchange.again.text')}</Alert>}
    </Stack>
  )
}
