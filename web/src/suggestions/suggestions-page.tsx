import { suggestionPiles } from '@atlas/shared/suggestions'
import { Box, Container, Tabs, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useDataset } from '../alliances/alliance-queries.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { MembersOnly } from '../people/members-only.tsx'
import { useMay } from '../people/whoami-queries.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { SuggestionList } from './suggestion-list.tsx'
import { suggestionsQuery } from './suggestion-queries.ts'

/** What others suggest about what is published, for the members who may follow it. */
export function SuggestionsPage() {
  const { t, number } = useMessages()
  const { slug } = useParams({ from: '/a/$slug' })
  const { pile = 'queue' } = useSearch({ from: '/a/$slug/suggestions' })
  const navigate = useNavigate()
  const dataset = useDataset(slug)
  const isWriter = useMay(dataset.alliance.id)('write')
  const { data, error } = useQuery({ ...suggestionsQuery(slug, pile), enabled: isWriter })
  usePageTitle(`${t('suggestions.title')}: ${dataset.alliance.name}`)
  if (!isWriter) return <MembersOnly title={t('suggestions.title')} />
  const oldest = pile === 'queue' ? data?.items.map(({ createdAt }) => createdAt).sort()[0] : undefined
  const oldestDays = oldest && Math.floor((Date.now() - Date.parse(oldest)) / 86_400_000)
  return (
    <Container size="md" w="100%" py="xl">
      <Box maw={640} mb="md">
        <Text c="dimmed" size="sm">
          {dataset.alliance.name}
        </Text>
        <Title order={1} size="h2">
          {t('suggestions.title')}
        </Title>
        <Text c="dimmed">{t('suggestions.text')}</Text>
        {data && (
          <Text size="sm">
            {[
              typeof oldestDays === 'number' ? t('suggestions.oldest', { n: oldestDays }) : null,
              data.medianDays === null
                ? null
                : t('suggestions.median', { days: number(Math.round(data.medianDays * 10) / 10) }),
            ]
              .filter(Boolean)
              .join(' ')}
          </Text>
        )}
      </Box>
      <Tabs
        value={pile}
        onChange={(to) =>
          void navigate({
            to: '/a/$slug/suggestions',
            params: { slug },
            search: { pile: suggestionPiles.find((each) => each === to && each !== 'queue') },
          })
        }
      >
        <Tabs.List mb="md">
          {suggestionPiles.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`suggestions.pile.${each}`, { n: data?.counts[each] ?? 0 })}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={pile}>
          {!data ? (
            error ? (
              <ProblemAlert error={error} />
            ) : (
              <Loading />
            )
          ) : data.items.length === 0 ? (
            <EmptyState title={t(`suggestions.none.${pile}`)} text={t(`suggestions.none.${pile}.text`)} />
          ) : (
            <SuggestionList key={pile} dataset={dataset} items={data.items} />
          )}
        </Tabs.Panel>
      </Tabs>
    </Container>
  )
}
