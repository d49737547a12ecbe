import { runReadTransaction, runWriteTransaction } from '@atlas/db/transactions'
import type { EntryContent } from '@atlas/shared/workshops/entries'
import type { EntryDecisionOrder } from '@atlas/shared/workshops/room'
import { notFound } from '../http/errors.ts'
import { fault, Problem } from '../http/problem.ts'
import { findEntry, type StoredEntry, updateEntry } from './entries.ts'
import { tellRoom } from './room-notices.ts'
import { type TakingBack, takeBackEntry } from './take-back.ts'
import { applyWaiting, type EntryBase, writingFor } from './write-entry.ts'

type Deciding = EntryBase & Pick<TakingBack, 'actor'>

/**
 * What a facilitator does with an entry.
 * @throws Problem not-found, conflict, invalid-request, and what a change of the record may end in
 */
export async function decideEntry(
  deciding: Deciding,
  id: string,
  { outcome, into, reason = '' }: EntryDecisionOrder,
): Promise<StoredEntry> {
  const { db, alliance, room, actor } = deciding
  const read = () => runReadTransaction(db, alliance.id, (trx) => findEntry(trx, id))
  const entry = await read()
  if (!entry || entry.workshopId !== room.workshopId) throw notFound()
  const { participantId, state, workshopId } = entry
  const writing = writingFor({ db, alliance, room }, entry)
  const content = { kind: entry.kind, body: entry.body } as EntryContent
  const takeBack = () => takeBackEntry({ db, alliance, actor, reason, isOwn: false }, entry)
  const isOpen = state === 'waiting' || state === 'late'
  switch (outcome) {
    case 'approve':
      if (isOpen || state === 'refused' || state === 'taken-back') await applyWaiting(writing, entry, content)
      break
    case 'refuse':
      if (!isOpen)
        throw new Problem('conflict', { detail: 'It does not wait any more. Take it back instead.' })
      await runWriteTransaction(db, alliance.id, async (trx) => {
        await updateEntry(trx, id, { state: 'refused', reason })
        await tellRoom(trx, { workshopId, what: 'entries' })
        if (participantId !== null) await tellRoom(trx, { workshopId, what: 'mine', participantId })
      })
      break
    case 'merge': {
      if (into === undefined)
        throw fault('invalid-request', '/into', 'required', 'Send the organisation that is meant.')
      if (content.kind !== 'organisation')
        throw new Problem('conflict', { detail: 'Only organisations can be merged into others.' })
      if (!isOpen) await takeBack()
      await applyWaiting(writing, entry, { ...content, body: { ...content.body, existingId: into } })
      break
    }
    case 'take-back':
      await takeBack()
  }
  const after = await read()
  if (!after) throw notFound()
  return after
}
