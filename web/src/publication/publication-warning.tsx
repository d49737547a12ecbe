import type { PublicationPreview } from '@atlas/shared/editions/publication-preview'
import { Button, Card, Group, List, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMessages } from '../i18n/use-messages.ts'
import { OrganisationNames } from './organisation-names.tsx'
import { usePublishing } from './publication-queries.ts'

type Props = { slug: string; warning: PublicationPreview['warnings'][number]; isOwner: boolean }

/** What somebody should look at before publishing. */
export function PublicationWarning({ slug, warning, isOwner }: Props) {
  const { t } = useMessages()
  const { allowAgain } = usePublishing(slug)
  const { code, count, organisations } = warning
  return (
    <Card withBorder padding="md">
      <Group gap="xs" mb={4} wrap="nowrap" align="flex-start">
        <IconAlertTriangle size={20} aria-hidden />
        <Text fw={600}>{t(`publication.warning.${code}`, { n: count })}</Text>
      </Group>
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
          <OrganisationNames slug={slug} organisations={organisations} />
        )}
      </Text>
    </Card>
  )
}
