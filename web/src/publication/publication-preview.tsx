import type { PublicationPreview as Preview, Publication } from '@atlas/shared/editions'
import { Alert, Button, Card, Group, List, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { LinkText } from '../ui/link.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { previewQuery, usePublishing } from './publication-queries.ts'
import { PublishDialog } from './publish-dialog.tsx'

type Props = { slug: string; publication: Publication; isOwner: boolean }

const withheld = ['missing', 'closed', 'hiddenPlaces', 'coarserPlaces', 'contacts'] as const
const changes = ['came', 'went', 'moved', 'changedSectors', 'otherwise'] as const

/** What would be public, what would not and why, what changed, and what somebody should look at before. */
export function PublicationPreview({ slug, publication, isOwner }: Props) {
  const { t, language } = useMessages()
  const { data: preview, error } = useQuery(previewQuery(slug, language))
  const [open, setOpen] = useState(false)
  if (!preview) return error ? <ProblemAlert error={error} /> : <Loading />
  const { number, organisations, places, partnerships } = preview
  const kept = withheld.filter((key) => preview.withheld[key] > 0)
  return (
    <Stack>
      <Card withBorder padding="lg">
        <Stack gap="sm">
          <Title order={3} size="h5">
            {t('publication.would', { number })}
          </Title>
          <Text>{t('publication.counts', { organisations, places, partnerships })}</Text>
          <List size="sm" spacing={4}>
            {preview.summary.map((sentence) => (
              <List.Item key={sentence}>{sentence}</List.Item>
            ))}
          </List>
          <Text size="sm" c="dimmed">
            {t('publication.fields')}
          </Text>
          {kept.length > 0 && (
            <div>
              <Text size="sm" fw={600}>
                {t('publication.withheld')}
              </Text>
              <List size="sm">
                {kept.map((key) => (
                  <List.Item key={key}>
                    {t(`publication.withheld.${key}`, { n: preview.withheld[key] })}
                  </List.Item>
                ))}
              </List>
            </div>
          )}
          {preview.changes && <Changes slug={slug} changes={preview.changes} />}
        </Stack>
      </Card>
      {preview.warnings.map((warning) => (
        <Warning key={warning.code} slug={slug} warning={warning} isOwner={isOwner} />
      ))}
      {isOwner ? (
        <Group>
          <Button onClick={() => setOpen(true)}>{t('publication.publish', { number })}</Button>
        </Group>
      ) : (
        <Text size="sm" c="dimmed">
          {t('publication.ownersPublish')}
        </Text>
      )}
      {open && (
        <PublishDialog
          slug={slug}
          number={number}
          hasEarlier={publication.editions.some(({ withdrawnAt }) => withdrawnAt === null)}
          onClose={() => setOpen(false)}
        />
      )}
    </Stack>
  )
}

function Changes({ slug, changes: changed }: { slug: string; changes: NonNullable<Preview['changes']> }) {
  const { t } = useMessages()
  const told = changes.filter((key) => changed[key].count > 0)
  return (
    <div>
      <Text size="sm" fw={600}>
        {t('publication.changes')}
      </Text>
      {told.length === 0 && changed.cells === 0 ? (
        <Text size="sm">{t('publication.changes.none')}</Text>
      ) : (
        <List size="sm">
          {told.map((key) => (
            <List.Item key={key}>
              {t(`publication.changes.${key}`, { n: changed[key].count })}{' '}
              {key === 'went' ? (
                changed[key].organisations.map(({ name }) => name).join(', ')
              ) : (
                <Names slug={slug} organisations={changed[key].organisations} />
              )}
            </List.Item>
          ))}
          {changed.cells > 0 && <List.Item>{t('publication.changes.cells', { n: changed.cells })}</List.Item>}
        </List>
      )}
    </div>
  )
}

/** So many names stand in a line. */
const maxNames = 8

function Names({
  slug,
  organisations,
}: {
  slug: string
  organisations: readonly { id: string; name: string }[]
}) {
  return organisations.slice(0, maxNames).map(({ id, name }, at) => (
    <span key={id}>
      {at > 0 && ', '}
      <LinkText to="/a/$slug/o/$id" params={{ slug, id }} inherit>
        {name}
      </LinkText>
      {at === maxNames - 1 && organisations.length > maxNames && ', …'}
    </span>
  ))
}

type WarningProps = { slug: string; warning: Preview['warnings'][number]; isOwner: boolean }

function Warning({ slug, warning, isOwner }: WarningProps) {
  const { t } = useMessages()
  const { allowAgain } = usePublishing(slug)
  const { code, count, organisations } = warning
  return (
    <Alert
      color="yellow"
      styles={{ title: { color: 'var(--mantine-color-text)' } }}
      icon={<IconAlertTriangle aria-hidden />}
      title={t(`publication.warning.${code}`, { n: count })}
    >
      <Text size="sm" mb={4}>
        {t(`publication.warning.${code}.text`)}
      </Text>
      <Text size="sm" component="div">
        {code === 'suppressed' && isOwner ? (
          <List size="sm">
            {organisations.map(({ id, name }) => (
              <List.Item key={id}>
                {name}{' '}
                <Button size="compact-xs" variant="default" onClick={() => void allowAgain(id)}>
                  {t('publication.allowAgain')}
                </Button>
              </List.Item>
            ))}
          </List>
        ) : (
          <Names slug={slug} organisations={organisations} />
        )}
      </Text>
    </Alert>
  )
}
