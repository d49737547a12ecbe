import type { Actor, CatalogueDb, WriteTrx } from '@atlas/db/tenancy'
import { runReadTransaction, runWriteTransaction } from '@atlas/db/transactions'
import type { TakenBack } from '@atlas/shared/workshops/room'
import { undoInTransaction } from '../history/undo-in-transaction.ts'
import type { Alliance } from '../http/alliance-request.ts'
import { notFound } from '../http/errors.ts'
import { Problem } from '../http/problem.ts'
import { findEntry, listEntries, type StoredEntry, updateEntry } from './entries.ts'
import { holdRoom } from './lock-room.ts'
import { tellRoom } from './room-notices.ts'

export type TakingBack = {
  db: CatalogueDb
  alliance: Alliance
  actor: Actor
  /** Why, for whoever said it. */
  reason: string
  /** Whether it is one's own: then a pause of the room holds for it. */
  isOwn: boolean
}

/**
 * Takes back what an entry wrote to the base; what others have built on stands in the way.
 * @throws Problem changed-since, frozen, gone
 */
export async function takeBackEntry(
  { db, alliance, actor, reason, isOwn }: TakingBack,
  entry: StoredEntry,
): Promise<StoredEntry> {
  const { id, changeId, state, participantId, workshopId } = entry
  if (state === 'taken-back') return entry
  const note = async (trx: WriteTrx) => {
    if (isOwn) await holdRoom(trx, workshopId)
    await updateEntry(trx, id, { state: 'taken-back', reason, changeId: null, recordId: null })
    await tellRoom(trx, { workshopId, what: 'entries' })
    if (participantId !== null) await tellRoom(trx, { workshopId, what: 'mine', participantId })
  }
  const noteAlone = () => runWriteTransaction(db, alliance.id, note)
  if (state === 'applied' && changeId !== null)
    await undoInTransaction(db, { alliance, actor, id: changeId, alongside: note }).catch((error) => {
      // The office has undone it already.
      if (error instanceof Problem && error.slug === 'already-undone') return noteAlone()
      throw error
    })
  else await noteAlone()
  const after = await runReadTransaction(db, alliance.id, (trx) => findEntry(trx, id))
  if (!after) throw notFound()
  return after
}

/** Takes back what is in the base of one person, of one exercise, or all; the newest first. What cannot be is told. */
export async function takeBackEntries(
  taking: TakingBack,
  workshopId: string,
  wanted: { participantId?: string; exerciseId?: string },
): Promise<TakenBack> {
  const entries = await runReadTransaction(taking.db, taking.alliance.id, (trx) =>
    listEntries(trx, workshopId, { ...wanted, states: ['applied', 'known', 'waiting', 'late'], limit: 5000 }),
  )
  const kept: TakenBack['kept'] = []
  for (const entry of entries) {
    try {
      await takeBackEntry(taking, entry)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      const inTheWay = error.particulars.errors?.map(({ message }) => message).join(', ')
      kept.push({ entryId: entry.id, title: entry.title, reason: inTheWay || error.message })
    }
  }
  return { takenBack: entries.length - kept.length, kept }
}
