import { useQuery, useQueryClient } from '@tanstack/react-query'
import { consoleQuery, keepConsole } from '../rooms/console-queries.ts'
import { useRoomLine } from '../rooms/use-room-line.ts'
import { workshopPath } from '../rooms/workshop-queries.ts'

/** While the line is down a console asks by itself, in milliseconds. */
const askEveryMs = 5000

/** What facilitators see of a room, kept true. */
export function useConsole(slug: string, id: string) {
  const keep = keepConsole(useQueryClient(), slug, id)
  const { isUp } = useRoomLine(workshopPath(slug, id, 'events'), {
    onRoom: keep.room,
    onCounts: keep.counts,
    onEntries: () => void keep.again(),
  })
  const { data, error } = useQuery({ ...consoleQuery(slug, id), refetchInterval: isUp ? false : askEveryMs })
  return { state: data, error, isUp }
}
