/** The languages that findings are told in. Apart from their words, which are many: an address names a language. */
export const gapLanguages = ['en', 'fr'] as const
export type GapLanguage = (typeof gapLanguages)[number]

/**
 * Of the languages of an alliance that findings can be told in, the reader's if it is one of them, else the first.
 * English, if there is none.
 */
export function gapLanguageOf(languages: readonly string[], reader?: string): GapLanguage {
  const told = languages.flatMap((code) => gapLanguages.find((each) => code.split('-')[0] === each) ?? [])
  return told.find((each) => each === reader) ?? told[0] ?? 'en'
}
