import { VisuallyHidden } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { type Language, languages, speak } from '../i18n/language.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { RoomClock } from '../rooms/room-clock.tsx'
import { useNow } from '../rooms/use-now.ts'
import { useRoomLine } from '../rooms/use-room-line.ts'
import { ProblemError } from '../service/api.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loading } from '../ui/loading.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { JoinStrip } from './join-strip.tsx'
import { useWakeLock } from './use-wake-lock.ts'
import { useWallWords } from './use-wall-words.ts'
import classes from './wall.module.css'
import { keepWall, type WallRead, wallPath, wallQuery } from './wall-queries.ts'
import { WallScene } from './wall-scene.tsx'

/** In milliseconds: from then on a wall that has heard nothing says so. The service is asked every four seconds. */
const staleAfterMs = 9000

/** What is projected for everybody in the room. It needs no account and shows nobody's name. */
export function WallPage() {
  const { t } = useMessages()
  const { secret } = useParams({ from: '/wall/$secret' })
  const keep = keepWall(useQueryClient(), secret)
  const line = useRoomLine(
    wallPath(secret, 'events'),
    { onRoom: keep.room, onCounts: keep.counts, onEntries: () => void keep.again() },
    { whileHidden: true },
  )
  const { data: wall, error, dataUpdatedAt } = useQuery(wallQuery(secret))
  const now = useNow()
  useWakeLock()
  useRoomLanguage(wall)
  usePageTitle(wall?.room.title ?? t('wall.title'))
  if (error instanceof ProblemError && error.status < 500 && error.status !== 429)
    return <EmptyState isPage title={t('wall.gone')} text={t('wall.gone.text')} />
  if (!wall) return <Loading />
  const isStale = now - Math.max(dataUpdatedAt, line.heardAt.current) > staleAfterMs
  return <Wall secret={secret} wall={wall} isStale={isStale} />
}

function Wall({ secret, wall, isStale }: { secret: string; wall: WallRead; isStale: boolean }) {
  const { t } = useMessages()
  const { room, aheadMs } = wall
  const said = useWallWords(wall, isStale)
  const { exercise, phase } = room
  const question = phase === 'ended' ? t('wall.thanks') : (exercise?.question ?? t('wall.welcome'))
  return (
    <div className={classes.wall} data-stale={isStale || undefined}>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {isStale && <p className={classes.stale}>{t('wall.stale')}</p>}
      <header className={classes.head}>
        <div className={classes.asked}>
          <p className={classes.where}>
            {[room.title, exercise && phase !== 'ended' && t('room.position', room.position)]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <h1 className={classes.question}>{question}</h1>
        </div>
        {room.endsAt && phase !== 'ended' && (
          <div className={classes.timer}>
            <RoomClock endsAt={room.endsAt} aheadMs={aheadMs} />
          </div>
        )}
      </header>
      <div className={classes.body}>
        <div className={classes.scene}>
          {room.isFrozen && <p className={classes.frozen}>{t('wall.frozen')}</p>}
          <WallScene secret={secret} wall={wall} />
        </div>
        {phase !== 'ended' && <JoinStrip wall={wall} />}
      </div>
    </div>
  )
}

/** The wall speaks the language of the workshop, whatever the computer that projects it speaks. */
function useRoomLanguage(wall: WallRead | undefined): void {
  const language = wall?.room.language
  useEffect(() => {
    if (language !== undefined && language in languages) void speak(language as Language)
  }, [language])
}
