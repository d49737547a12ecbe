import { type Noun, nouns } from '@atlas/shared/nouns'
import { Box, Container, Group, NativeSelect, Text, Title } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useDataset } from '../alliances/alliance-queries.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { MembersOnly } from '../people/members-only.tsx'
import { useMay } from '../people/whoami-queries.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { ChangeList } from './change-list.tsx'

/** What changes can be about: the first word of their action. */
const abouts = [...(Object.keys(nouns) as Noun[]), 'import', 'change'] as const

/** Who changed what in an alliance, and when; everything can be taken back. */
export function HistoryPage() {
  const { t } = useMessages()
  const { slug } = useParams({ from: '/a/$slug' })
  const dataset = useDataset(slug)
  const may = useMay(dataset.alliance.id)
  const [about, setAbout] = useState('')
  usePageTitle(t('history.title'))
  return (
    <Container size="md" w="100%" py="xl">
      <Group justify="space-between" align="flex-end" mb="md">
        <Box miw={0}>
          <Text c="dimmed" size="sm">
            {dataset.alliance.name}
          </Text>
          <Title order={1} size="h2">
            {t('history.title')}
          </Title>
          <Text c="dimmed">{t('history.about')}</Text>
        </Box>
        <NativeSelect
          label={t('history.filter')}
          value={about}
          onChange={(event) => setAbout(event.currentTarget.value)}
          data={[
            { value: '', label: t('history.filter.all') },
            ...abouts.map((each) => ({ value: each, label: t(`history.filter.${each}`) })),
          ]}
        />
      </Group>
      {may('readHistory') ? <ChangeList dataset={dataset} of={about ? { about } : {}} /> : <MembersOnly />}
    </Container>
  )
}
