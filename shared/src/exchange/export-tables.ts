import type { OutputTable } from '../formats/format.ts'
import type { ImportKind } from './fields.ts'
import { type FileContents, tableOf } from './file-contents.ts'
import { organisationColumns } from './write-organisation.ts'
import { partnershipColumns, surveyColumns } from './write-ties.ts'

/** Each kind of record as a table that the import reads again. */
export const exportTables: Record<ImportKind, (contents: FileContents) => OutputTable> = {
  organisations: ({ writing, organisations, note }) =>
    tableOf(organisationColumns(writing), organisations, note),
  partnerships: ({ writing, partnerships, note }) => tableOf(partnershipColumns(writing), partnerships, note),
  surveys: ({ writing, surveys, note }) => tableOf(surveyColumns(writing), surveys, note),
}
