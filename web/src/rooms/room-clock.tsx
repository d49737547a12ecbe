import { useMessages } from '../i18n/use-messages.ts'
import classes from './room.module.css'
import { useNow } from './use-now.ts'

type Props = {
  endsAt: string
  /** By how much the clock of the service is ahead of this one, in milliseconds. */
  aheadMs: number
}

/** How much time an exercise has left by the clock of the service; the end of it closes nothing. */
export function RoomClock({ endsAt, aheadMs }: Props) {
  const { t } = useMessages()
  const now = useNow()
  const leftMs = Date.parse(endsAt) - (now + aheadMs)
  const isOver = leftMs <= 0
  return (
    <span role="timer" className={classes.clock} data-over={isOver || undefined}>
      {isOver ? t('room.timeUp') : minutesAndSeconds(leftMs)}
    </span>
  )
}

/** `4:05`; what is left of a second counts as one, so that the end is not shown before it comes. */
export function minutesAndSeconds(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
