import { runReadTransaction, runWriteTransaction } from '@atlas/db/transactions'
import type { EntryContent } from '@atlas/shared/workshops/entries'
import { notFound } from '../http/errors.ts'
import { Problem } from '../http/problem.ts'
import { findEntry, type StoredEntry, updateEntry } from './entries.ts'
import { holdRoom } from './lock-room.ts'
import { authorName } from './participant.ts'
import { tellRoom } from './room-notices.ts'
import { takeBackEntry } from './take-back.ts'
import { titleEntry } from './title-entry.ts'
import { applyWaiting, type EntryWriting } from './write-entry.ts'

/**
 * Says something else in the place of what was said: what it wrote is taken back first.
 * @throws Problem conflict, changed-since, frozen, gone, invalid-reference
 */
export async function replaceEntry(
  writing: EntryWriting,
  entry: StoredEntry,
  content: EntryContent,
): Promise<StoredEntry> {
  const { db, alliance, room, writer } = writing
  const { id, state, workshopId } = entry
  if (state === 'taken-back' || state === 'refused')
    throw new Problem('conflict', { detail: 'This was taken back or refused. Add it anew.' })
  if (state === 'applied' || state === 'known') {
    const actor = {
      id: 'id' in writer ? `participant:${writer.id}` : null,
      name: authorName(room.title, room.language, writer),
    }
    await takeBackEntry({ db, alliance, actor, reason: '', isOwn: true }, entry)
    await applyWaiting(writing, entry, content)
  } else
    await runWriteTransaction(db, alliance.id, async (trx) => {
      await holdRoom(trx, workshopId)
      await updateEntry(trx, id, { content, title: await titleEntry(trx, content, alliance.languages) })
      await tellRoom(trx, { workshopId, what: 'entries' })
    })
  const after = await runReadTransaction(db, alliance.id, (trx) => findEntry(trx, id))
  if (!after) throw notFound()
  return after
}
