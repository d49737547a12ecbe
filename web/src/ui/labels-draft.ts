import type { Labels } from '@atlas/shared/primitives'

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
