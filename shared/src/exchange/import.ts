import type { Static } from 'typebox'
import Type from 'typebox'
import { encodings, fileFormats, separators } from '../formats/format.ts'
import { fileProblems } from '../formats/unreadable-file.ts'
import { PlaceMatch } from '../places.ts'
import { Country, Id, Instant, nullable, oneOf } from '../primitives.ts'
import { importNotes, Parameters } from './faults.ts'
import { ImportField, importKinds } from './fields.ts'
import { ImportValue, maxToldValues } from './import-values.ts'

/**
 * `reading` → `ready` → `committing` → `done`; `failed` says why in `problem` and has changed nothing; `undone` once
 * its change has been taken back through history.
 */
const importStatuses = ['reading', 'ready', 'committing', 'done', 'failed', 'undone'] as const
export type ImportStatus = (typeof importStatuses)[number]

/** What is being done, in this order; `writing` only while committing. */
const importPhases = ['reading', 'comparing', 'placing', 'writing'] as const
export type ImportPhase = (typeof importPhases)[number]

export const ImportColumn = Type.Object({
  index: Type.Integer({ minimum: 0 }),
  header: Type.String({ description: 'as written; empty where there is none' }),
  samples: Type.Array(Type.String(), { description: 'the first filled cells, at most 3' }),
  field: nullable({ ...ImportField, description: 'null: left out' }),
  guessed: Type.Boolean({ description: 'false once somebody has said what the column is' }),
  commas: nullable(
    Type.Boolean({ description: 'whether commas separate the entries of its lists; null where it has none' }),
  ),
})

export type ImportColumn = Static<typeof ImportColumn>

export const SectorDecision = Type.Union([
  Type.Object({ action: Type.Literal('create') }, { additionalProperties: false }),
  Type.Object({ action: Type.Literal('match'), sectorId: Id }, { additionalProperties: false }),
  Type.Object({ action: Type.Literal('leave') }, { additionalProperties: false }),
])
export type SectorDecision = Static<typeof SectorDecision>

/** A sector of the file that the alliance does not have under this label. */
export const NewSector = Type.Object({
  label: Type.String(),
  rows: Type.Integer(),
  decision: SectorDecision,
})

export type NewSector = Static<typeof NewSector>

/** A locality that the gazetteer could not place, or not without doubt. */
export const ImportPlace = Type.Object({
  locality: Type.String(),
  country: nullable(Country),
  area: nullable(
    Type.String({ description: 'the first digits of its postal code, where these say where it lies' }),
  ),
  rows: Type.Integer(),
  state: oneOf(['placed', 'ambiguous', 'unplaced'], '`placed` once one is chosen'),
  candidates: Type.Array(PlaceMatch, { description: 'at most 8, likeliest first' }),
  chosen: nullable(Type.Integer({ description: 'id of a place' })),
})

export type ImportPlace = Static<typeof ImportPlace>

/** For rows nobody has decided about: `advised` merges what is certainly the same and keeps the merely alike. */
export const duplicatePolicies = ['advised', 'skip', 'merge', 'keep'] as const
export type DuplicatePolicy = (typeof duplicatePolicies)[number]

/** What becomes of lines that are hidden, or that are no rows. */
export const lineChoices = ['take', 'leave'] as const

const count = Type.Integer({ minimum: 0 })

export const Import = Type.Object({
  id: Id,
  kind: oneOf(importKinds),
  fileName: Type.String(),
  size: Type.Integer({ description: 'bytes' }),
  format: nullable(oneOf(fileFormats)),
  encoding: nullable(oneOf(encodings, 'of a CSV file')),
  separator: nullable(oneOf(separators, 'of a CSV file')),
  sheets: Type.Array(Type.String(), { description: 'of a workbook, in order' }),
  sheet: nullable(Type.String()),
  status: oneOf(importStatuses),
  progress: Type.Object({
    phase: oneOf(importPhases),
    done: count,
    total: nullable({ ...count, description: 'in the unit of `done`: bytes while reading, rows afterwards' }),
  }),
  headingRow: nullable(
    Type.Integer({ minimum: 1, description: 'the line of the headings, as the spreadsheet counts' }),
  ),
  hiddenRows: nullable(oneOf(lineChoices, 'rows that the workbook hides; null where there are none')),
  asideLines: nullable(oneOf(lineChoices, 'totals and notes among the rows; null where there are none')),
  columns: Type.Array(ImportColumn),
  alliances: Type.Array(Type.Object({ label: Type.String(), rows: count }), {
    description: 'the values of an `alliance` column',
  }),
  onlyAlliance: nullable(Type.String({ description: 'only the rows of this one of `alliances` are taken' })),
  duplicates: oneOf(duplicatePolicies),
  fileIsRight: Type.Boolean({
    description: 'whether, in merges that nobody decided about, the file wins where both say something',
  }),
  counts: Type.Object({
    rows: { ...count, description: 'with any content, headings not counted, other alliances not counted' },
    create: count,
    merge: count,
    skip: { ...count, description: 'left out by decision' },
    faulty: { ...count, description: 'left out because of an error' },
    warned: { ...count, description: 'rows with a warning and no error' },
    duplicates: { ...count, description: 'rows that look like another one or like what exists' },
    placed: { ...count, description: 'rows with a point, given or found' },
    ambiguous: { ...count, description: 'rows whose locality fits several places' },
    unplaced: { ...count, description: 'rows whose locality is not known, or that have none' },
    partnerships: { ...count, description: 'ties that will be or were made' },
  }),
  newSectors: Type.Array(NewSector),
  values: Type.Array(ImportValue, {
    description: `what the values of columns of choices are taken for, most rows first, at most ${maxToldValues}`,
  }),
  places: Type.Array(ImportPlace, {
    description: 'those not placed without doubt, most rows first, at most 500',
  }),
  notes: Type.Array(Type.Object({ code: oneOf(importNotes), parameters: Parameters })),
  changeId: nullable({ ...Id, description: 'what it did, as history has it: undone there' }),
  problem: nullable(Type.Object({ code: oneOf(fileProblems), parameters: Parameters })),
  createdAt: Instant,
  createdBy: Type.String(),
})

export type Import = Static<typeof Import>

/** An import in a list, without what there is to decide about it. */
export const ImportSummary = Type.Omit(Import, ['newSectors', 'places', 'values'])
export type ImportSummary = Static<typeof ImportSummary>
