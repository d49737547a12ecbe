import { Alert, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useDataset } from '../alliances/alliance-queries.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { MembersOnly } from '../people/members-only.tsx'
import { useMay } from '../people/whoami-queries.ts'
import { workshopQuery } from '../rooms/workshop-queries.ts'
import { LinkText } from '../ui/link.tsx'
import { Loading } from '../ui/loading.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { WorkshopGone } from '../workshops/workshop-gone.tsx'
import { AgendaPanel } from './agenda-panel.tsx'
import classes from './console.module.css'
import { DoorPanel } from './door-panel.tsx'
import { EndPanel } from './end-panel.tsx'
import { EntriesPanel } from './entries-panel.tsx'
import { Helm } from './helm.tsx'
import { NotesPanel } from './notes-panel.tsx'
import { PeoplePanel } from './people-panel.tsx'
import { useConsole } from './use-console.ts'
import { useMoves } from './use-moves.ts'
import { VotesPanel } from './votes-panel.tsx'

export function ConsolePage() {
  const { t } = useMessages()
  const { slug, id } = useParams({ from: '/a/$slug/workshops/$id/console' })
  const isWriter = useMay(useDataset(slug).alliance.id)('write')
  if (!isWriter) return <MembersOnly title={t('console.title')} />
  return <Console key={id} slug={slug} id={id} />
}

/** What facilitators steer a room by; several consoles show the same. */
function Console({ slug, id }: { slug: string; id: string }) {
  const { t } = useMessages()
  const dataset = useDataset(slug)
  const { data: workshop, error: missing } = useQuery(workshopQuery(slug, id))
  const { state, error, isUp } = useConsole(slug, id)
  const moves = useMoves(slug, id)
  usePageTitle(workshop ? `${t('console.title')}: ${workshop.title}` : t('console.title'))
  if (!workshop || !state)
    return (missing ?? error) ? <WorkshopGone slug={slug} error={missing ?? error} /> : <Loading />
  const { room } = state
  const panels = { dataset, workshop, state, moves }
  return (
    <div className={classes.console}>
      <header className={classes.top}>
        <div>
          <LinkText to="/a/$slug/workshops/$id" params={{ slug, id }} size="sm">
            {workshop.title}
          </LinkText>
          <Title order={1} size="h3">
            {t('console.title')}
          </Title>
        </div>
        <Text c="dimmed" size="sm">
          {t(`workshops.phase.${room.phase}`)}
        </Text>
      </header>
      <div role="status">{!isUp && <Alert color="yellow">{t('console.down')}</Alert>}</div>
      {room.phase === 'ended' ? <EndPanel {...panels} /> : <Helm {...panels} />}
      <div className={classes.columns}>
        <div className={classes.main}>
          <EntriesPanel {...panels} />
          <VotesPanel {...panels} />
          <NotesPanel {...panels} />
        </div>
        <div className={classes.side}>
          {room.phase !== 'ended' && <DoorPanel {...panels} />}
          <AgendaPanel {...panels} />
          <PeoplePanel {...panels} />
          {room.phase === 'running' && (
            <div className={classes.end}>
              <EndPanel {...panels} />
            </div>
          )}
        </div>
      </div>
    </div>
  )
}
