import type { Publication } from '@atlas/shared/editions'
import type { PublicationPreview as Preview } from '@atlas/shared/editions/publication-preview'
import { Anchor, Button, Card, Group, List, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { Loading } from '../ui/loading.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { OrganisationNames } from './organisation-names.tsx'
import { draftPath, previewQuery } from './publication-queries.ts'
import { PublicationWarning } from './publication-warning.tsx'
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
          <Anchor href={draftPath(slug, language)} target="_blank" rel="noopener" size="sm">
            {t('publication.draft')}
          </Anchor>
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
        <PublicationWarning key={warning.code} slug={slug} warning={warning} isOwner={isOwner} />
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
                <OrganisationNames slug={slug} organisations={changed[key].organisations} />
              )}
            </List.Item>
          ))}
          {changed.cells > 0 && <List.Item>{t('publication.changes.cells', { n: changed.cells })}</List.Item>}
        </List>
      )}
    </div>
  )
}
