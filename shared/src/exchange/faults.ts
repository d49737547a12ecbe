import Type, { type Static } from 'typebox'
import { nullable, oneOf } from '../primitives.ts'

/**
 * What is wrong with one cell or row. An `error` keeps the row out; with a `warning` the row comes in, and `remedy`
 * says what has become of the value, or what can be done about it.
 */
export const importFaults = {
  required: { severity: 'error', remedy: 'fill-in' },
  'too-long': { severity: 'error', remedy: 'shorten' },
  'not-a-choice': { severity: 'warning', remedy: 'use-choice' }, // field: whose choices the remedy names
  'not-a-date': { severity: 'warning', remedy: 'use-iso-date' },
  'ambiguous-date': { severity: 'warning', remedy: 'read-day-first' },
  'future-date': { severity: 'warning', remedy: 'left-out' },
  'not-a-number': { severity: 'warning', remedy: 'left-out' },
  'not-a-web-address': { severity: 'warning', remedy: 'left-out' },
  'not-an-email': { severity: 'warning', remedy: 'left-out' },
  'not-a-phone-number': { severity: 'warning', remedy: 'left-out' },
  'not-a-country': { severity: 'warning', remedy: 'use-country' },
  'identifier-placeholder': { severity: 'warning', remedy: 'left-out' },
  'identifier-ruined': { severity: 'warning', remedy: 'format-as-text' },
  'not-an-identifier': { severity: 'warning', remedy: 'check-number' },
  'status-unknown': { severity: 'error', remedy: 'say-meaning' },
  'day-number': { severity: 'warning', remedy: 'read-as-day' },
  'coordinates-zero': { severity: 'warning', remedy: 'left-out' },
  'not-coordinates': { severity: 'warning', remedy: 'left-out' },
  'coordinates-out-of-range': { severity: 'warning', remedy: 'left-out' },
  'coordinates-swapped': { severity: 'warning', remedy: 'turned-round' },
  'coordinates-incomplete': { severity: 'warning', remedy: 'left-out' },
  'extra-cells': { severity: 'warning', remedy: 'left-out' },
  'control-characters': { severity: 'warning', remedy: 'removed' },
  'two-principals': { severity: 'warning', remedy: 'first-kept' },
  'place-unknown': { severity: 'warning', remedy: 'place-by-hand' },
  'place-ambiguous': { severity: 'warning', remedy: 'choose-place' },
  'sector-left-out': { severity: 'warning', remedy: 'decide-sector' },
  'need-unknown': { severity: 'warning', remedy: 'add-to-list-first' },
  'actor-kind-unknown': { severity: 'warning', remedy: 'add-to-list-first' },
  'territory-not-listed': { severity: 'warning', remedy: 'add-to-list-first' },
  'criterion-unknown': { severity: 'warning', remedy: 'add-to-list-first' },
  'not-an-answer': { severity: 'warning', remedy: 'left-out' },
  'not-yes-or-no': { severity: 'warning', remedy: 'left-out' },
  'partner-unknown': { severity: 'warning', remedy: 'left-out' },
  'partner-ambiguous': { severity: 'warning', remedy: 'left-out' },
  'organisation-unknown': { severity: 'error', remedy: 'import-organisations-first' },
  'organisation-ambiguous': { severity: 'error', remedy: 'use-full-name' },
  'sector-unknown': { severity: 'error', remedy: 'create-sector-first' },
  'territory-unknown': { severity: 'error', remedy: 'create-territory-first' },
  'self-partnership': { severity: 'error', remedy: 'left-out' },
  'duplicate-partnership': { severity: 'warning', remedy: 'first-kept' },
  'dates-out-of-order': { severity: 'error', remedy: 'correct-dates' },
} as const satisfies Record<string, { severity: 'error' | 'warning'; remedy: string }>
export type ImportFaultCode = keyof typeof importFaults

const faultCodes = Object.keys(importFaults) as [ImportFaultCode, ...ImportFaultCode[]]
export type ImportRemedy = (typeof importFaults)[ImportFaultCode]['remedy']
export const importRemedies = [...new Set(Object.values(importFaults).map(({ remedy }) => remedy))] as [
  ImportRemedy,
  ...ImportRemedy[],
]

/** What the sentences of these faults are filled with; the others say all by themselves. */
export type FaultParameters = {
  /** In characters. */
  'too-long': { limit: number }
  /** The day that it was taken for, `2026-11-21`. */
  'ambiguous-date': { read: string }
  'day-number': { read: string }
  /** Filled cells beyond the headings. */
  'extra-cells': { count: number }
  /** How many could be meant. */
  'place-ambiguous': { count: number }
  'partner-ambiguous': { count: number }
  'organisation-ambiguous': { count: number }
}

/** What was noticed about the file as a whole; nothing has to be done. */
export const importNotes = [
  'contacts-left-out', // columns: their headings, comma-separated
  'duplicate-heading', // heading, columns: how many
  'no-heading', // column: number of a column with values and no heading
  'encoding-doubtful', // some characters could not be read in the recognised encoding
  'encoding-guessed', // nothing says which one it is, and another than is usual makes more sense
  'tag-line', // row: of tags for machines, left out
  'aside-lines', // rows: numbers of lines that are totals or notes, left out; count
  'hidden-rows', // count: of rows that the workbook hides
  'merged-rows', // count: of rows that are more places of the one above, whose cell they share
  'column-unclear', // columns: their headings are known, but most of their values are not
  'scale-fitted', // column, steps
  'comma-lists', // columns
  'ticked-sectors', // columns
  'other-alliances', // rows: of other alliances, left out
] as const

export const Parameters = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]), {
  description: 'what the sentence for the code is filled with',
})

export const ImportFault = Type.Object({
  row: Type.Integer({ description: 'as numbered in the spreadsheet: the line of headings is 1' }),
  column: nullable(Type.String({ description: 'the heading; null for the row as a whole' })),
  value: Type.String({ description: 'as written, at most 200 characters' }),
  code: oneOf(faultCodes),
  severity: oneOf(['error', 'warning']),
  remedy: oneOf(importRemedies),
  parameters: Parameters,
})
export type ImportFault = Static<typeof ImportFault>
