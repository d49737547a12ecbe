import type { EditionWords } from '@atlas/shared/editions/words/wording'

/** A file of an edition that pages offer: below `/data/{slug}/{number}/`. */
export type Download = { file: string; name: string; words: (words: EditionWords) => string }

/** In the order in which they are offered. */
export const downloads: readonly Download[] = [
  { file: 'edition.json', name: 'JSON', words: ({ downloads: { format } }) => format },
]
