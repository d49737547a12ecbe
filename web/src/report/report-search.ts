import { type GapLanguage, gapLanguages } from '@atlas/shared/gaps/words/gap-words'

/** What the address says of the report: the language it is in; the alliance's own if left out. */
export type ReportSearch = { language?: GapLanguage }

export const readReportSearch = ({ language }: Record<string, unknown>): ReportSearch => ({
  language: gapLanguages.find((each) => each === language),
})
