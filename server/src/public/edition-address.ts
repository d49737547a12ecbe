import type { EditionHead } from './read-published.ts'

/** `7`, or `7.r2` where records were withdrawn from it. */
export const editionLabel = ({ number, revision }: Pick<EditionHead, 'number' | 'revision'>): string =>
  revision > 1 ? `${number}.r${revision}` : String(number)

/** The address that shows this edition for ever. */
export const editionPath = (slug: string, head: EditionHead): string => `/${slug}/e/${editionLabel(head)}`
