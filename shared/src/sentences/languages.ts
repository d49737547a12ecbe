/**
 * The languages that sentences are written in. Apart from the sentences, which are many: an address names a language.
 */
export const sentenceLanguages = ['en', 'fr'] as const
export type SentenceLanguage = (typeof sentenceLanguages)[number]

/**
 * Of the languages of an alliance that sentences are written in, the reader's if it is one of them, else the first.
 * English, if there is none.
 */
export function sentenceLanguageOf(languages: readonly string[], reader?: string): SentenceLanguage {
  const known = languages.flatMap(
    (code) => sentenceLanguages.find((each) => code.split('-')[0] === each) ?? [],
  )
  return known.find((each) => each === reader) ?? known[0] ?? 'en'
}
