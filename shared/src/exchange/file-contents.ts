import type { OutputTable } from '../formats/format.ts'
import type { Writing, WrittenOrganisation, WrittenPartnership, WrittenSurvey } from './written.ts'

/** All that a file can be made of, read as it is asked for, in one picture of the store. */
export type FileContents = {
  /** Of the alliance. */
  name: string
  /** `2026-11-21`. */
  day: string
  writing: Writing
  /** What has to be known before anything else is read; undefined where anybody may read the file. */
  note: string | undefined
  organisations: () => AsyncIterable<WrittenOrganisation>
  partnerships: () => AsyncIterable<WrittenPartnership>
  surveys: () => AsyncIterable<WrittenSurvey>
}

type Column<Record> = { title: string; cell: (record: Record) => string | number }

/** Records as rows of a table. */
export const tableOf = <Record>(
  columns: readonly Column<Record>[],
  records: () => AsyncIterable<Record>,
  note: string | undefined,
): OutputTable => ({
  note,
  headings: columns.map(({ title }) => title),
  rows: {
    async *[Symbol.asyncIterator]() {
      for await (const record of records()) yield columns.map(({ cell }) => cell(record))
    },
  },
})
