import type { ConsoleState, RoomCounts, RoomState } from '@atlas/shared/workshops/room'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { api } from '../service/api.ts'
import { aheadOf } from './ahead-of.ts'
import { workshopPath } from './workshop-queries.ts'

/** What facilitators see, and by how much the clock of the service is ahead of this one, in milliseconds. */
export type ConsoleRead = ConsoleState & { aheadMs: number }

// Not of the alliance's records: a room tells of its changes itself.
const consoleKey = (slug: string, id: string) => ['workshop', slug, id, 'console'] as const

const read = (state: ConsoleState): ConsoleRead => ({ ...state, aheadMs: aheadOf(state.room) })

/** In milliseconds: an answer that takes longer is asked for again. */
const maxWaitMs = 8000

export const consoleQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: consoleKey(slug, id),
    queryFn: async ({ signal }) => {
      const soon = AbortSignal.any([signal, AbortSignal.timeout(maxWaitMs)])
      return read(await api.get<ConsoleState>(workshopPath(slug, id, 'console'), soon))
    },
    staleTime: 0,
  })

/** Puts in place what a console was told, unless it is older than what is known. */
export function keepConsole(queryClient: QueryClient, slug: string, id: string) {
  const queryKey = consoleKey(slug, id)
  const known = () => queryClient.getQueryData<ConsoleRead>(queryKey)
  const keep = (part: Partial<ConsoleRead>) => {
    const before = known()
    if (before) queryClient.setQueryData<ConsoleRead>(queryKey, { ...before, ...part })
  }
  return {
    whole: (state: ConsoleState) => void queryClient.setQueryData(queryKey, read(state)),
    /** @returns whether it was news: then the door may be another one too */
    room(room: RoomState): boolean {
      const revision = known()?.room.revision ?? 0
      if (room.revision >= revision) keep({ room, aheadMs: aheadOf(room) })
      return room.revision > revision
    },
    /** @returns whether people came or went, who have names here */
    counts(counts: RoomCounts): boolean {
      const before = known()?.counts
      keep({ counts })
      return (['joined', 'connected', 'ready'] as const).some((each) => counts[each] !== before?.[each])
    },
    again: () => queryClient.invalidateQueries({ queryKey }),
  }
}
