// Makes an edition and its files in a process of its own, so that the service keeps answering: of a large alliance it
// takes seconds, and memory that nobody needs afterwards.

import type { EditionOrder, MadeEdition } from './edition-order.ts'
import { makeHere } from './make-here.ts'

export type EditionReply = MadeEdition | { failure: string }

process.once('message', async (order: EditionOrder) => {
  const reply = await makeHere(order).catch(
    (error: Error): EditionReply => ({ failure: String(error.stack ?? error) }),
  )
  process.send?.(reply, () => process.exit())
})

// The service has ended, however it did.
process.once('disconnect', () => process.exit())
// Ctrl+C reaches every process of a terminal; the service says when this one ends.
process.on('SIGINT', () => {})
