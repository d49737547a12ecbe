import type { Edition } from '@atlas/shared/editions/edition'
import type { EditionHead } from './build-edition.ts'
import type { EditionSource } from './edition-source.ts'

/** What an edition is made of. */
export type EditionOrder = { source: EditionSource; head: EditionHead }

/** A file of an edition: made once, sent as it is. */
export type EditionFile = { name: string; mediaType: string; bytes: Uint8Array }

export type MadeEdition = { edition: Edition; files: EditionFile[] }

/** Makes an edition and its files. */
export type MakeEdition = (order: EditionOrder) => Promise<MadeEdition>
