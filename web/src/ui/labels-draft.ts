import { fold } from '@atlas/shared/names'
import type { Labels } from '@atlas/shared/primitives'
import type { SchemaFault } from './schema-faults.ts'

/** Labels with a line for each language, to be typed in; those in other languages are kept as they are. */
export const labelsDraft = (labels: Labels, languages: readonly string[]): Labels => ({
  ...Object.fromEntries(languages.map((language) => [language, ''])),
  ...labels,
})

/** What was typed, without lines left empty; but that of the first language is needed. */
export const labelsOf = (draft: Labels, [first]: readonly string[]): Labels =>
  Object.fromEntries(
    Object.entries(draft)
      .map(([language, text]) => [language, text.trim()] as const)
      .filter(([language, text]) => text !== '' || language === first),
  )

/**
 * Where words say what another one's words say already, but for accents and capitals: the two could not be told apart.
 * @param pointer of the words
 */
export const alikeFaults = (pointer: string, words: Labels, others: readonly Labels[]): SchemaFault[] =>
  Object.entries(words)
    .filter(([language, text]) => text.trim() && others.some((other) => isAlike(other[language], text)))
    .map(([language]) => ({ pointer: `${pointer}/${language}`, code: 'duplicate' }))

const isAlike = (one: string | undefined, other: string) =>
  one !== undefined && fold(one.trim()) === fold(other.trim())
