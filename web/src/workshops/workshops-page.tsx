import { Box, Container, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useDataset } from '../alliances/alliance-queries.ts'
import { collectionQuery } from '../alliances/collection.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { MembersOnly } from '../people/members-only.tsx'
import { useMay } from '../people/whoami-queries.ts'
import { AddButton } from '../ui/add-button.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { WorkshopDialog } from './workshop-dialog.tsx'
import { WorkshopList } from './workshop-list.tsx'

/** The workshops of an alliance: those to come and those that were held. */
export function WorkshopsPage() {
  const { t } = useMessages()
  const { slug } = useParams({ from: '/a/$slug' })
  const navigate = useNavigate()
  const dataset = useDataset(slug)
  const isWriter = useMay(dataset.alliance.id)('write')
  const { data: workshops, error } = useQuery({ ...collectionQuery(slug, 'workshops'), enabled: isWriter })
  const [adding, setAdding] = useState(false)
  const [madeId, setMadeId] = useState<string | null>(null)
  // Once the dialog has gone, whose form would ask whether to leave it.
  useEffect(() => {
    if (madeId !== null && !adding)
      void navigate({ to: '/a/$slug/workshops/$id', params: { slug, id: madeId } })
  }, [madeId, adding, navigate, slug])
  usePageTitle(`${t('workshops.many')}: ${dataset.alliance.name}`)
  if (!isWriter) return <MembersOnly title={t('workshops.many')} />
  return (
    <Container size="md" w="100%" py="xl">
      <Box maw={640} mb="lg">
        <Text c="dimmed" size="sm">
          {dataset.alliance.name}
        </Text>
        <Title order={1} size="h2">
          {t('workshops.many')}
        </Title>
        <Text c="dimmed">{t('workshops.text')}</Text>
      </Box>
      {workshops ? (
        <>
          <WorkshopList slug={slug} workshops={workshops} />
          <AddButton
            words={t('workshops.add')}
            onClick={() => setAdding(true)}
            empty={
              workshops.length === 0
                ? { title: t('workshops.none'), text: t('workshops.none.text'), order: 2 }
                : null
            }
          />
        </>
      ) : error ? (
        <ProblemAlert error={error} />
      ) : (
        <Loading />
      )}
      {adding && (
        <WorkshopDialog
          slug={slug}
          workshop={null}
          languages={dataset.alliance.languages}
          onSaved={({ id }) => setMadeId(id)}
          onClose={() => setAdding(false)}
        />
      )}
    </Container>
  )
}
