import { Button, Group } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { RoomClock } from '../rooms/room-clock.tsx'
import classes from './console.module.css'
import type { ConsoleProps } from './console-props.ts'

/** In minutes: what an exercise without a time of its own is given, and the most that a timer takes. */
const [usualMinutes, maxMinutes] = [10, 240]

/** The timer announces the end and closes nothing. */
export function TimerControls({ state, moves }: Pick<ConsoleProps, 'state' | 'moves'>) {
  const { t } = useMessages()
  const { room, aheadMs } = state
  const { endsAt, exercise } = room
  const set = (minutes: number | null) => moves.move.mutate({ move: 'set-timer', minutes })
  const more = (minutes: number) => {
    const leftMs = endsAt ? Date.parse(endsAt) - (Date.now() + aheadMs) : 0
    set(Math.min(maxMinutes, Math.max(0, Math.round(leftMs / 60_000)) + minutes))
  }
  const own = exercise?.minutes ?? usualMinutes
  return (
    <Group gap="xs" role="group" aria-label={t('console.timer')}>
      {endsAt && (
        <span className={classes.time}>
          <RoomClock endsAt={endsAt} aheadMs={aheadMs} />
        </span>
      )}
      {endsAt ? (
        <>
          {[1, 5].map((minutes) => (
            <Button key={minutes} variant="default" onClick={() => more(minutes)}>
              {t('console.timer.more', { n: minutes })}
            </Button>
          ))}
          <Button variant="subtle" onClick={() => set(null)}>
            {t('console.timer.none')}
          </Button>
        </>
      ) : (
        <Button variant="default" onClick={() => set(own)}>
          {t('console.timer.start', { n: own })}
        </Button>
      )}
    </Group>
  )
}
