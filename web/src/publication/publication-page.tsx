import { Anchor, Box, Container, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useDataset } from '../alliances/alliance-queries.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { MembersOnly } from '../people/members-only.tsx'
import { useMay } from '../people/whoami-queries.ts'
import { suggestionCountsQuery } from '../suggestions/suggestion-queries.ts'
import { LinkText } from '../ui/link.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { EditionList } from './edition-list.tsx'
import { PublicationPreview } from './publication-preview.tsx'
import { publicationQuery } from './publication-queries.ts'
import { PublicationSettings } from './publication-settings.tsx'
import { RedactButton } from './redact-button.tsx'

/** What everybody may read of an alliance: what it has published, and what it would publish now. */
export function PublicationPage() {
  const { t } = useMessages()
  const { slug } = useParams({ from: '/a/$slug' })
  const dataset = useDataset(slug)
  const may = useMay(dataset.alliance.id)
  const isMember = may('readPrivate')
  const { data: publication, error } = useQuery({ ...publicationQuery(slug), enabled: isMember })
  const { data: suggestions } = useQuery({ ...suggestionCountsQuery(slug), enabled: may('write') })
  usePageTitle(`${t('publication.title')}: ${dataset.alliance.name}`)
  if (!isMember) return <MembersOnly title={t('publication.title')} />
  if (!publication)
    return error ? (
      <Container size="md" py="xl">
        <ProblemAlert error={error} />
      </Container>
    ) : (
      <Loading />
    )
  const isOwner = may('configure')
  return (
    <Container size="md" w="100%" py="xl">
      <Group justify="space-between" align="flex-end" mb="lg">
        <Box maw={640}>
          <Text c="dimmed" size="sm">
            {dataset.alliance.name}
          </Text>
          <Title order={1} size="h2">
            {t('publication.title')}
          </Title>
          <Text c="dimmed">{t('publication.text')}</Text>
        </Box>
        {publication.slug && (
          <Stack gap={4} align="flex-end">
            <Anchor href={`/${publication.slug}`} target="_blank" rel="noopener">
              {t('publication.open')}
            </Anchor>
            {may('write') && (
              <LinkText to="/a/$slug/suggestions" params={{ slug }}>
                {t('suggestions.waiting', { n: suggestions?.counts.queue ?? 0 })}
              </LinkText>
            )}
          </Stack>
        )}
      </Group>
      <Stack gap="xl">
        <section aria-labelledby="next-edition">
          <Title order={2} size="h4" mb="sm" id="next-edition">
            {t('publication.next')}
          </Title>
          <PublicationPreview slug={slug} publication={publication} isOwner={isOwner} />
        </section>
        <section aria-labelledby="editions">
          <Group justify="space-between" mb="sm">
            <Title order={2} size="h4" id="editions">
              {t('publication.editions')}
            </Title>
            {isOwner && publication.editions.length > 0 && <RedactButton dataset={dataset} />}
          </Group>
          <EditionList slug={slug} publication={publication} isOwner={isOwner} />
        </section>
        {isOwner && (
          <section aria-labelledby="publication-settings">
            <Title order={2} size="h4" mb="sm" id="publication-settings">
              {t('publication.settings')}
            </Title>
            <PublicationSettings slug={slug} publication={publication} />
          </section>
        )}
      </Stack>
    </Container>
  )
}
