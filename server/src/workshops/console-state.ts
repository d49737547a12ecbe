import type { ReadTrx } from '@atlas/db/tenancy'
import { nameIn } from '@atlas/shared/names'
import type { RoomEntry } from '@atlas/shared/workshops/entries'
import type { ConsoleState, RoomCounts, RoomState } from '@atlas/shared/workshops/room'
import { searchOrganisations } from '../organisations/search.ts'
import { listBallots } from './ballots.ts'
import { listEntries, type StoredEntry } from './entries.ts'
import { listParticipants } from './people.ts'
import { type Room, roomState } from './read-room.ts'

/** From this likeness on two names may be the same organisation. */
const minLikeness = 0.6
const maxSimilar = 3

/** The newest ones that may be the same as another are compared with the base; each looks at every name. */
const maxCompared = 30

/** Everything that facilitators see. */
export async function readConsole(
  trx: ReadTrx,
  room: Room,
  {
    counts,
    connected,
    languages,
    door,
  }: {
    counts: RoomCounts
    connected: ReadonlySet<string>
    languages: readonly string[]
    door: Pick<ConsoleState['door'], 'joinPath' | 'wallPath'>
  },
): Promise<ConsoleState> {
  const { workshopId } = room
  const entries = await listEntries(trx, workshopId)
  const told: RoomEntry[] = []
  let left = maxCompared
  for (const entry of entries) {
    const isCompared = left > 0 && mayBeTwin(entry)
    if (isCompared) left -= 1
    told.push(isCompared ? await consoleEntry(trx, entry, languages) : { ...withoutRoom(entry), similar: [] })
  }
  return {
    room: roomState(room),
    counts,
    door: { isOpen: room.doorOpen, code: room.code, ...door },
    participants: await listParticipants(trx, room, connected),
    entries: told,
    notes: await listNotes(trx, workshopId),
    ballots: await listBallots(trx, workshopId),
  }
}

/** A workshop whose door was never opened. */
export const unopened = (state: RoomState): ConsoleState => ({
  room: state,
  counts: { joined: 0, connected: 0, ready: 0, voted: 0, added: 0, waiting: 0 },
  door: { isOpen: false, code: null, joinPath: null, wallPath: null },
  participants: [],
  entries: [],
  notes: [],
  ballots: [],
})

/** An entry as facilitators read it, with the organisations that may be the same. */
export async function consoleEntry(
  trx: ReadTrx,
  entry: StoredEntry,
  languages: readonly string[],
): Promise<RoomEntry> {
  const { body, id, recordId } = entry
  if (!mayBeTwin(entry) || !('name' in body)) return { ...withoutRoom(entry), similar: [] }
  const found = await searchOrganisations(trx, { name: body.name, limit: maxSimilar + 1 })
  const similar = found
    .filter((each) => each.id !== id && each.id !== recordId && each.similarity >= minLikeness)
    .slice(0, maxSimilar)
  return {
    ...withoutRoom(entry),
    similar: similar.map((each) => ({ id: each.id, name: nameIn(each.names, ...languages) })),
  }
}

const mayBeTwin = ({ kind, state }: StoredEntry) =>
  (kind === 'organisation' || kind === 'missing') && ['waiting', 'late', 'applied'].includes(state)

const withoutRoom = ({ workshopId: _, participantNumber: _n, ...entry }: StoredEntry) => entry

export const listNotes = (trx: ReadTrx, workshopId: string) =>
  trx
    .selectFrom('workshopNote')
    .select(['id', 'kind', 'text', 'exerciseId', 'createdAt'])
    .where('workshopId', '=', workshopId)
    .orderBy('createdAt')
    .orderBy('id')
    .$narrowType<{ kind: 'note' | 'parked' | 'decision' }>()
    .execute()
