import type {
  ConsoleState,
  EntryDecisionOrder,
  MoveOrder,
  RoomNoteOrder,
  RoundOrder,
  TakeBackOrder,
  TakenBack,
} from '@atlas/shared/workshops/room'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Static } from 'typebox'
import { useMessages } from '../i18n/use-messages.ts'
import { type ConsoleRead, consoleQuery, keepConsole } from '../rooms/console-queries.ts'
import { workshopPath } from '../rooms/workshop-queries.ts'
import { api, ProblemError } from '../service/api.ts'
import { sentenceOf } from '../ui/problem.ts'

export type Move = Omit<MoveOrder, 'revision'>

/**
 * What facilitators do with a room. Each move names the revision that this page has seen: of two consoles that go on at
 * once, one is told that the other one did.
 */
export function useMoves(slug: string, id: string) {
  const { t } = useMessages()
  const queryClient = useQueryClient()
  const keep = keepConsole(queryClient, slug, id)
  const path = (...parts: string[]) => workshopPath(slug, id, ...parts)
  const tell = (error: unknown) => {
    const isStale = error instanceof ProblemError && error.slug === 'stale'
    notifications.show({
      id: isStale ? 'moved' : undefined,
      color: isStale ? 'yellow' : 'red',
      message: isStale ? t('console.moved') : sentenceOf(error, t),
      autoClose: 8000,
    })
  }
  const move = useMutation({
    mutationFn: (order: Move) => {
      const seen = queryClient.getQueryData<ConsoleRead>(consoleQuery(slug, id).queryKey)
      const body = { ...order, revision: seen?.room.revision ?? 0 }
      return api.post<ConsoleState>(path('moves'), { body })
    },
    onSuccess: keep.whole,
    onError: async (error) => {
      await keep.again()
      tell(error)
    },
  })
  /** Does one thing, and reads again how the room is then. */
  const act = useMutation({
    mutationFn: (write: () => Promise<unknown>) => write(),
    onError: tell,
    onSettled: () => keep.again(),
  })
  const acting =
    <Args extends unknown[], Answer>(write: (...args: Args) => Promise<Answer>) =>
    (...args: Args) =>
      act.mutateAsync(() => write(...args)) as Promise<Answer>
  return {
    move,
    isActing: act.isPending,
    decide: acting((entry: string, body: EntryDecisionOrder) =>
      api.post(path('entries', entry, 'decision'), { body }),
    ),
    takeBack: acting((body: Static<typeof TakeBackOrder>) =>
      api.post<TakenBack>(path('take-back'), { body }),
    ),
    removePerson: acting((participant: string) => api.discard(path('participants', participant))),
    note: acting((body: Static<typeof RoomNoteOrder>) => api.post(path('notes'), { body })),
    removeNote: acting((note: string) => api.discard(path('notes', note))),
    openRound: acting((body: RoundOrder) => api.post(path('rounds'), { body })),
    closeRound: acting((round: string) => api.post(path('rounds', round, 'close'), { body: {} })),
    revealRound: acting((round: string) => api.post(path('rounds', round, 'reveal'), { body: {} })),
  }
}

export type Moves = ReturnType<typeof useMoves>
