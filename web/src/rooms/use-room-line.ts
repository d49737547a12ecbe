import type { RoomCounts, RoomState } from '@atlas/shared/workshops/room'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { openEventLine } from '../service/event-line.ts'

type Hear = {
  /** Like the next one, tells whether what else there is of the room is to be read again. */
  onRoom: (room: RoomState) => boolean
  onCounts: (counts: RoomCounts) => boolean
  /** What there is is to be read again: something came in, or may have while the line was down. */
  onEntries: () => void
}

/** In milliseconds: of a hundred entries in a second the room is read again a few times, and not in step with others. */
const readAgainMs = 400

/**
 * Follows a room as its consoles and walls do.
 * @returns whether the line is up, and when it last gave a sign of life
 */
export function useRoomLine(path: string, hear: Hear, { whileHidden = false } = {}) {
  const [isUp, setUp] = useState(true)
  const heardAt = useRef(0)
  const onRoom = useEffectEvent(hear.onRoom)
  const onCounts = useEffectEvent(hear.onCounts)
  const onEntries = useEffectEvent(hear.onEntries)
  useEffect(() => {
    const line = openEventLine(path, { whileHidden })
    let reading: ReturnType<typeof setTimeout> | undefined
    let hasOpened = false
    const readSoon = () => {
      reading ??= setTimeout(
        () => {
          reading = undefined
          onEntries()
        },
        readAgainMs * (0.5 + Math.random()),
      )
    }
    const told = (event: Event) => JSON.parse((event as MessageEvent<string>).data)
    line.addEventListener('room', (event) => onRoom(told(event)) && readSoon())
    line.addEventListener('counts', (event) => onCounts(told(event)) && readSoon())
    line.addEventListener('entries', readSoon)
    line.addEventListener('open', () => {
      setUp(true)
      // Read by the page itself when it began; missed since then is what happened while the line was down.
      if (hasOpened) readSoon()
      hasOpened = true
    })
    line.addEventListener('error', () => setUp(false))
    const looking = setInterval(() => {
      heardAt.current = Math.max(heardAt.current, line.heardAt)
    }, 1000)
    return () => {
      clearTimeout(reading)
      clearInterval(looking)
      line.close()
    }
  }, [path, whileHidden])
  return { isUp, heardAt }
}
