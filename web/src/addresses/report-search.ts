import { type SentenceLanguage, sentenceLanguages } from '@atlas/shared/sentences/languages'

/** What the address says of the report: the language it is in; of the alliance's the reader's if left out. */
export type ReportSearch = { language?: SentenceLanguage }

export const readReportSearch = ({ language }: Record<string, unknown>): ReportSearch => ({
  language: sentenceLanguages.find((each) => each === language),
})
