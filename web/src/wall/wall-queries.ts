import { type Dataset, type DatasetColumns, readDataset } from '@atlas/shared/dataset'
import type { RoomCounts, RoomState, WallState } from '@atlas/shared/workshops/room'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { Static } from 'typebox'
import { aheadOf } from '../rooms/ahead-of.ts'
import { api, apiPath } from '../service/api.ts'

export type WallRead = Static<typeof WallState> & { aheadMs: number }

export const wallPath = (secret: string, what: string): string => apiPath('workshops', 'walls', secret, what)

const stateKey = (secret: string) => ['wall', secret, 'state'] as const

/** In milliseconds: how often a wall asks, so that it knows of a line that died without a word; and how long it waits. */
const [askEveryMs, maxWaitMs] = [4000, 4000]

export const wallQuery = (secret: string) =>
  queryOptions({
    queryKey: stateKey(secret),
    queryFn: async ({ signal }): Promise<WallRead> => {
      const soon = AbortSignal.any([signal, AbortSignal.timeout(maxWaitMs)])
      const state = await api.get<Static<typeof WallState>>(wallPath(secret, 'state'), soon)
      return { ...state, aheadMs: aheadOf(state.room) }
    },
    staleTime: 0,
    retry: false,
    refetchInterval: askEveryMs,
    refetchIntervalInBackground: true,
  })

/** The alliance as guests are shown it, to be drawn. */
export const wallDatasetQuery = (secret: string) =>
  queryOptions({
    queryKey: ['wall', secret, 'dataset'],
    queryFn: async ({ client, queryKey, signal }) => {
      const columns = await api.get<DatasetColumns>(wallPath(secret, 'dataset'), signal)
      const known = client.getQueryData<Dataset>(queryKey)
      return known?.revision === columns.revision ? known : readDataset(columns)
    },
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Puts in place what a wall was told, unless it is older than what is known. */
export function keepWall(queryClient: QueryClient, secret: string) {
  const queryKey = stateKey(secret)
  const known = () => queryClient.getQueryData<WallRead>(queryKey)
  const keep = (part: Partial<WallRead>) => {
    const before = known()
    if (before) queryClient.setQueryData<WallRead>(queryKey, { ...before, ...part })
  }
  return {
    room(room: RoomState): boolean {
      const revision = known()?.room.revision ?? 0
      // What was added belongs to the exercise before until it is read again.
      const isMoved = room.exercise?.id !== known()?.room.exercise?.id
      if (room.revision >= revision) keep({ room, aheadMs: aheadOf(room), ...(isMoved && { latest: [] }) })
      return room.revision > revision
    },
    counts(counts: RoomCounts): boolean {
      keep({ counts: { ...counts, waiting: 0 } })
      return false
    },
    again: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey }),
        queryClient.invalidateQueries({ queryKey: wallDatasetQuery(secret).queryKey }),
      ]),
  }
}
