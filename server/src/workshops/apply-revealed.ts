import { runReadTransaction } from '@atlas/db/transactions'
import type { EntryContent } from '@atlas/shared/workshops/entries'
import { Problem } from '../http/problem.ts'
import { listEntries } from './entries.ts'
import { applyWaiting, type EntryBase, writingFor } from './write-entry.ts'

/**
 * What a blind exercise has held back goes to the base when it is revealed, in the order in which it was said. What nobody
 * can write stays for the facilitator, and so does what somebody is to look at first.
 */
export async function applyRevealed(base: EntryBase): Promise<void> {
  const { db, alliance, room } = base
  const exercise = room.exercises.find(({ id }) => id === room.exerciseId)
  if (!exercise?.blind || exercise.moderation === 'before') return
  const waiting = await runReadTransaction(db, alliance.id, (trx) =>
    listEntries(trx, room.workshopId, { exerciseId: exercise.id, states: ['waiting'], limit: 5000 }),
  )
  for (const entry of waiting.toReversed()) {
    const content = { kind: entry.kind, body: entry.body } as EntryContent
    await applyWaiting(writingFor(base, entry), entry, content).catch((error) => {
      if (!(error instanceof Problem)) throw error
    })
  }
}
