import { type GapLanguage, gapLanguages } from '@atlas/shared/gaps/words/gap-languages'

/** What the address says of the report: the language it is in; of the alliance's the reader's if left out. */
export type ReportSearch = { language?: GapLanguage }

export const readReportSearch = ({ language }: Record<string, unknown>): ReportSearch => ({
  language: gapLanguages.find((each) => each === language),
})
