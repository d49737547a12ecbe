// Makes an edition and its files in a process of its own, so that the service keeps answering: of a large alliance it
// takes seconds, and memory that nobody needs afterwards.

import type { Edition } from '@atlas/shared/editions/edition'
import { buildEdition, type EditionHead } from './build-edition.ts'
import { type EditionFile, makeEditionFiles } from './edition-files.ts'
import type { EditionSource } from './edition-source.ts'

export type EditionOrder = { source: EditionSource; head: EditionHead }
export type EditionReply = { edition: Edition; files: EditionFile[] } | { failure: string }

process.once('message', async ({ source, head }: EditionOrder) => {
  const reply = await make(source, head).catch(
    (error: Error): EditionReply => ({ failure: String(error.stack ?? error) }),
  )
  process.send?.(reply, () => process.exit())
})

async function make(source: EditionSource, head: EditionHead): Promise<EditionReply> {
  const edition = buildEdition(source, head)
  return { edition, files: await makeEditionFiles(edition) }
}

// The service has ended, however it did.
process.once('disconnect', () => process.exit())
// Ctrl+C reaches every process of a terminal; the service says when this one ends.
process.on('SIGINT', () => {})
