import { Button, Container, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useDataset } from '../alliances/alliance-queries.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { MembersOnly } from '../people/members-only.tsx'
import { useMay } from '../people/whoami-queries.ts'
import { consoleQuery } from '../rooms/console-queries.ts'
import { workshopQuery } from '../rooms/workshop-queries.ts'
import { LinkButton, LinkText } from '../ui/link.tsx'
import { Loading } from '../ui/loading.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { AgendaForm } from './agenda-form.tsx'
import { WorkshopDialog } from './workshop-dialog.tsx'
import { WorkshopGone } from './workshop-gone.tsx'

/** One workshop: when, where, and with what agenda. */
export function WorkshopPage() {
  const { t, day } = useMessages()
  const { slug, id } = useParams({ from: '/a/$slug/workshops/$id' })
  const dataset = useDataset(slug)
  const isWriter = useMay(dataset.alliance.id)('write')
  const { data: workshop, error } = useQuery({ ...workshopQuery(slug, id), enabled: isWriter })
  const { data: held } = useQuery({ ...consoleQuery(slug, id), enabled: isWriter })
  const [editing, setEditing] = useState(false)
  usePageTitle(workshop?.title ?? t('workshops.many'))
  if (!isWriter) return <MembersOnly title={t('workshops.many')} />
  if (!workshop) return error ? <WorkshopGone slug={slug} error={error} /> : <Loading />
  const phase = held?.room.phase ?? 'prepared'
  const facts = [
    t(`workshops.phase.${phase}`),
    workshop.heldOn ? day(workshop.heldOn) : t('workshops.noDay'),
    workshop.venue,
  ].filter(Boolean)
  return (
    <Container size="md" w="100%" py="xl">
      <Group justify="space-between" align="flex-end" mb="xl">
        <div>
          <LinkText to="/a/$slug/workshops" params={{ slug }} size="sm">
            {t('workshops.back')}
          </LinkText>
          <Title order={1} size="h2">
            {workshop.title}
          </Title>
          <Text c="dimmed">{facts.join(' · ')}</Text>
        </div>
        <Group gap="sm">
          <Button variant="default" onClick={() => setEditing(true)}>
            {t('workshops.edit.button')}
          </Button>
          <LinkButton to="/a/$slug/workshops/$id/sheets" params={{ slug, id }} variant="default">
            {t('workshops.sheets')}
          </LinkButton>
          {phase === 'ended' && (
            <LinkButton to="/a/$slug/workshops/$id/minutes" params={{ slug, id }} variant="default">
              {t('workshops.minutes')}
            </LinkButton>
          )}
          <LinkButton to="/a/$slug/workshops/$id/console" params={{ slug, id }}>
            {t('workshops.console')}
          </LinkButton>
        </Group>
      </Group>
      <section aria-labelledby="agenda">
        <Stack gap={4} mb="md">
          <Title order={2} size="h4" id="agenda">
            {t('workshops.agenda')}
          </Title>
          <Text c="dimmed" size="sm">
            {t('workshops.agenda.text')} {t('workshops.agenda.keys')}
          </Text>
        </Stack>
        <AgendaForm key={id} slug={slug} workshop={workshop} />
      </section>
      {editing && (
        <WorkshopDialog
          slug={slug}
          workshop={workshop}
          languages={dataset.alliance.languages}
          onClose={() => setEditing(false)}
        />
      )}
    </Container>
  )
}
