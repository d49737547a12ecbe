import type { CatalogueDb } from '@atlas/db/tenancy'
import { runChange, runReadTransaction, runWriteTransaction } from '@atlas/db/transactions'
import type { Exercise } from '@atlas/shared/workshops'
import type { EntryContent, EntryState } from '@atlas/shared/workshops/entries'
import { lateGraceSeconds } from '@atlas/shared/workshops/room'
import type { Alliance } from '../http/alliance-request.ts'
import { fault, Problem } from '../http/problem.ts'
import { applyEntry } from './apply-entry.ts'
import {
  type EntryAuthor,
  findEntry,
  findSheetEntry,
  insertEntry,
  namesWhatWaits,
  type StoredEntry,
  updateEntry,
} from './entries.ts'
import { ended, holdRoom } from './lock-room.ts'
import { authorName } from './participant.ts'
import { exerciseOf, type Room } from './read-room.ts'
import { tellRoom } from './room-notices.ts'
import { titleEntry } from './title-entry.ts'

export type EntryBase = { db: CatalogueDb; alliance: Alliance; room: Room }

export type EntryWriting = EntryBase & {
  author: EntryAuthor
  /** As history calls its writer. */
  writer: { id: string; number: number } | { sheet: string }
}

/** Writing in the name of whoever said an entry. */
export function writingFor(
  base: EntryBase,
  { participantId, participantNumber, sheet }: StoredEntry,
): EntryWriting {
  if (participantId === null)
    return { ...base, author: { participantId, sheet: sheet ?? '' }, writer: { sheet: sheet ?? '' } }
  const writer = { id: participantId, number: participantNumber ?? 0 }
  return { ...base, author: { participantId, sheet: null }, writer }
}

type Wanted = { id: string; exerciseId: string; content: EntryContent }

/** Thrown out of a transaction that has nothing to write after all, so that history has no empty change. */
class NothingToWrite extends Error {
  readonly recordId: string
  constructor(recordId: string) {
    super('the base knows it')
    this.recordId = recordId
  }
}

/**
 * Takes what somebody says: writes it to the base, or lets it wait for a facilitator. The same id again is the same entry.
 * @returns the entry as it stands, and whether it is new
 * @throws Problem gone, frozen, conflict, invalid-reference and what a change of the record may end in
 */
export async function writeEntry(
  writing: EntryWriting,
  wanted: Wanted,
): Promise<{ entry: StoredEntry; isNew: boolean }> {
  const { db, alliance, room, author } = writing
  const before = await findBefore(writing, wanted.id)
  if (before) return { entry: before, isNew: false }
  if (room.endedAt) throw ended()
  const { exerciseId, content, id } = wanted
  const exercise = room.exercises.find((each) => each.id === exerciseId)
  if (!exercise)
    throw fault('invalid-reference', '/exerciseId', 'reference', 'This workshop has no such exercise.')
  if (!exercise.adds.includes(content.kind))
    throw new Problem('conflict', { detail: 'This exercise does not ask for that. Read the room again.' })
  const state = stateOf(room, exercise, author)
  const insertAs = (as: EntryState, recordId: string | null = null) =>
    runWriteTransaction(db, alliance.id, async (trx) => {
      await holdRoom(trx, room.workshopId)
      const title = await titleEntry(trx, content, alliance.languages)
      const { workshopId, allianceId } = room
      const isNew = await insertEntry(trx, {
        ...{ id, workshopId, allianceId, exerciseId, author, content, title },
        ...{ state: as, recordId },
      })
      await tellRoom(trx, { workshopId, what: 'entries' })
      return isNew
    })

  let isNew: boolean
  if (state !== 'applied') isNew = await insertAs(state)
  else
    isNew = await applyNew(writing, wanted).catch(async (error: unknown) => {
      if (error instanceof NothingToWrite) return insertAs('known', error.recordId)
      // What it names is on its way: so is this.
      const mayWait = error instanceof Problem && error.slug === 'invalid-reference'
      if (mayWait && (await waitsForOthers(writing, content))) return insertAs('waiting')
      throw error
    })
  const entry = await findBefore(writing, id)
  if (!entry)
    throw new Problem('conflict', { detail: 'Somebody wrote the same at the same moment. Try again.' })
  return { entry, isNew }
}

/** The entry that came before with this id, or from this row of a sheet. @throws Problem conflict where it is another's */
async function findBefore({ db, alliance, room, author }: EntryWriting, id: string) {
  const entry = await runReadTransaction(db, alliance.id, (trx) =>
    author.sheet === null ? findEntry(trx, id) : findSheetEntry(trx, room.workshopId, author.sheet),
  )
  if (entry && (entry.workshopId !== room.workshopId || entry.participantId !== author.participantId))
    throw new Problem('conflict', { detail: 'Somebody else has an entry with this id. Make a new one.' })
  return entry
}

const waitsForOthers = ({ db, alliance, room }: EntryWriting, content: EntryContent) =>
  runReadTransaction(db, alliance.id, (trx) => namesWhatWaits(trx, room.workshopId, content))

/** Writes to the base and the entry with it, all or nothing. Whether it was new. */
async function applyNew(writing: EntryWriting, { id, exerciseId, content }: Wanted): Promise<boolean> {
  const { db, alliance, room, author } = writing
  const { workshopId, allianceId } = room
  const { result } = await runChange(db, changeOf(writing, content), async (trx, changeId) => {
    await holdRoom(trx, workshopId)
    const title = await titleEntry(trx, content, alliance.languages)
    const isNew = await insertEntry(trx, {
      ...{ id, workshopId, allianceId, exerciseId, author, content, title, changeId },
      state: 'applied',
    })
    // Another request with this id is done already.
    if (!isNew) throw new NothingToWrite(id)
    const applied = await applyEntry(trx, content, { id, alliance, workshop: room })
    if (applied.wasKnown) throw new NothingToWrite(applied.recordId)
    await updateEntry(trx, id, { recordId: applied.recordId })
    await tellRoom(trx, { workshopId, what: 'entries' })
    return true
  })
  return result
}

/**
 * Writes an entry that waited to the base, for whoever said it.
 * @throws Problem invalid-reference and what a change of the record may end in
 */
export async function applyWaiting(
  writing: EntryWriting,
  { id, participantId }: StoredEntry,
  content: EntryContent,
): Promise<void> {
  const { db, alliance, room } = writing
  const { workshopId } = room
  const tell = async (trx: Parameters<typeof tellRoom>[0]) => {
    await tellRoom(trx, { workshopId, what: 'entries' })
    if (participantId !== null) await tellRoom(trx, { workshopId, what: 'mine', participantId })
  }
  await runChange(db, changeOf(writing, content), async (trx, changeId) => {
    const applied = await applyEntry(trx, content, { id, alliance, workshop: room })
    if (applied.wasKnown) throw new NothingToWrite(applied.recordId)
    const title = await titleEntry(trx, content, alliance.languages)
    await updateEntry(trx, id, {
      content,
      title,
      state: 'applied',
      recordId: applied.recordId,
      changeId,
      reason: '',
    })
    await tell(trx)
  }).catch(async (error: unknown) => {
    if (!(error instanceof NothingToWrite)) throw error
    await runWriteTransaction(db, alliance.id, async (trx) => {
      await updateEntry(trx, id, { content, state: 'known', recordId: error.recordId, reason: '' })
      await tell(trx)
    })
  })
}

const actions = {
  organisation: 'organisation.create',
  place: 'organisation.update',
  need: 'organisation.update',
  tie: 'partnership.create',
  survey: 'survey.create',
  missing: 'organisation.create',
  commitment: 'action.create',
} as const satisfies Record<EntryContent['kind'], string>

function changeOf({ alliance, room, writer }: EntryWriting, { kind, body }: EntryContent) {
  const completes = 'existingId' in body && body.existingId !== null
  const id = 'id' in writer ? `participant:${writer.id}` : null
  return {
    allianceId: alliance.id,
    actor: { id, name: authorName(room.title, room.language, writer) },
    action: completes ? 'organisation.update' : actions[kind],
  }
}

/** What becomes of an entry that comes in now. */
function stateOf(room: Room, exercise: Exercise, { sheet }: EntryAuthor): EntryState {
  if (sheet === null && !isInTime(room, exercise.id)) return 'late'
  const isShown = !exercise.blind || (room.isRevealed && exerciseOf(room)?.id === exercise.id)
  return exercise.moderation === 'after' && isShown ? 'applied' : 'waiting'
}

/** An exercise that was left just now is held a little longer for what is on its way, by the clock of the service. */
function isInTime({ exerciseId, times }: Room, wanted: string): boolean {
  if (exerciseId === wanted) return true
  const left = times.filter((time) => time.exerciseId === wanted).at(-1)?.to
  return left !== undefined && Date.now() - Date.parse(left) < lateGraceSeconds * 1000
}
