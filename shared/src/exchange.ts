import Type, { type Static } from 'typebox'
import { PlaceMatch } from './places.ts'
import { Country, Id, Instant, nullable, oneOf } from './primitives.ts'

/** What the rows of a file are; recognised from its headings. */
export const importKinds = ['organisations', 'partnerships', 'surveys'] as const
export type ImportKind = (typeof importKinds)[number]

const fileFormats = ['csv', 'xlsx'] as const
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export const separators = [',', ';', '\t', '|'] as const
export type FileFormat = (typeof fileFormats)[number]
export type Encoding = (typeof encodings)[number]
export type Separator = (typeof separators)[number]

/**
 * `reading` → `ready` → `committing` → `done`; `failed` says why in `problem` and has changed nothing; `undone` once
 * its change has been taken back through history.
 */
const importStatuses = ['reading', 'ready', 'committing', 'done', 'failed', 'undone'] as const
export type ImportStatus = (typeof importStatuses)[number]

/** What is being done, in this order; `writing` only while committing. */
const importPhases = ['reading', 'comparing', 'placing', 'writing'] as const
export type ImportPhase = (typeof importPhases)[number]

/**
 * What a column may be read as, by kind. `name`, `description` and `sectors` of organisations take a language after a
 * colon (`name:fr`; without one, the alliance's first language that has no column of its own), `identifier` a register
 * (`identifier:siren`). `contact` is recognised and left out: this version stores no contacts.
 */
export const importFields = {
  organisations: [
    'name',
    'description',
    'sectors',
    'principal-sector',
    'status',
    'website',
    'identifier',
    'location-label',
    'address',
    'locality',
    'country',
    'longitude',
    'latitude',
    'coordinates',
    'precision',
    'public-precision',
    'influence',
    'interests',
    'contribution',
    'engagement-strategy',
    'engagement-level',
    'verified-on',
    'partners',
    'alliance',
    'contact',
  ],
  partnerships: [
    'from',
    'to',
    'kind',
    'direction',
    'strength',
    'formality',
    'since',
    'until',
    'state',
    'provenance',
    'note',
    'alliance',
  ],
  surveys: ['sector', 'locality', 'territory', 'looked-on', 'looked-by', 'note', 'alliance'],
} as const satisfies Record<ImportKind, readonly string[]>

/** One of `importFields`, with its language or register where it takes one: `name`, `name:fr`, `identifier:siren`. */
export const ImportField = Type.String({
  pattern: '^[a-z]+(-[a-z]+)*(:[A-Za-z0-9]+(-[A-Za-z0-9]+)*)?$',
  maxLength: 80,
})
export type ImportField = Static<typeof ImportField>

/** Why a whole file cannot be taken in. Parameters stand behind each. */
const fileProblems = [
  'empty-file',
  'no-rows',
  'not-a-table', // found: png, pdf, zip, …; or unknown
  'old-workbook', // .xls, to be saved as .xlsx or .csv
  'encrypted-workbook',
  'unsupported-workbook', // found: ods, xlsb, numbers
  'damaged-workbook',
  'unpacks-too-large', // limit, in bytes
  'too-many-columns', // found, limit
  'too-many-rows', // limit
  'unclosed-quote', // row where it opens
  'line-too-long', // row, limit in characters
  'unknown-sheet',
  'interrupted', // the service stopped while it worked on this import
  'changed-meanwhile', // what rows were to be merged into, or a chosen sector, is no longer there
  'internal',
] as const
export type FileProblem = (typeof fileProblems)[number]

/**
 * What is wrong with one cell or row. An `error` keeps the row out; with a `warning` the row comes in, and `remedy`
 * says what has become of the value, or what can be done about it.
 */
export const importFaults = {
  required: { severity: 'error', remedy: 'fill-in' },
  'too-long': { severity: 'error', remedy: 'shorten' }, // limit
  'not-a-choice': { severity: 'warning', remedy: 'use-choice' }, // field: its choices are those of the form
  'not-a-date': { severity: 'warning', remedy: 'use-iso-date' },
  'ambiguous-date': { severity: 'warning', remedy: 'read-day-first' }, // read: the date it was taken for
  'future-date': { severity: 'warning', remedy: 'check' },
  'not-a-number': { severity: 'warning', remedy: 'left-out' },
  'not-a-web-address': { severity: 'warning', remedy: 'left-out' },
  'not-a-country': { severity: 'warning', remedy: 'use-country' },
  'not-coordinates': { severity: 'warning', remedy: 'left-out' },
  'coordinates-out-of-range': { severity: 'warning', remedy: 'left-out' },
  'coordinates-swapped': { severity: 'warning', remedy: 'turned-round' },
  'coordinates-incomplete': { severity: 'warning', remedy: 'left-out' },
  'extra-cells': { severity: 'warning', remedy: 'left-out' }, // count of filled cells beyond the headings
  'control-characters': { severity: 'warning', remedy: 'removed' },
  'two-principals': { severity: 'warning', remedy: 'first-kept' },
  'place-unknown': { severity: 'warning', remedy: 'place-by-hand' },
  'place-ambiguous': { severity: 'warning', remedy: 'choose-place' }, // count of candidates
  'sector-left-out': { severity: 'warning', remedy: 'decide-sector' },
  'partner-unknown': { severity: 'warning', remedy: 'left-out' },
  'partner-ambiguous': { severity: 'warning', remedy: 'left-out' }, // count
  'organisation-unknown': { severity: 'error', remedy: 'import-organisations-first' },
  'organisation-ambiguous': { severity: 'error', remedy: 'use-full-name' }, // count
  'sector-unknown': { severity: 'error', remedy: 'create-sector-first' },
  'territory-unknown': { severity: 'error', remedy: 'create-territory-first' },
  'self-partnership': { severity: 'error', remedy: 'left-out' },
  'duplicate-partnership': { severity: 'warning', remedy: 'first-kept' },
  'dates-out-of-order': { severity: 'error', remedy: 'correct-dates' },
} as const satisfies Record<string, { severity: 'error' | 'warning'; remedy: string }>
export type ImportFaultCode = keyof typeof importFaults

const faultCodes = Object.keys(importFaults) as [ImportFaultCode, ...ImportFaultCode[]]
type Remedy = (typeof importFaults)[ImportFaultCode]['remedy']
export const importRemedies = [...new Set(Object.values(importFaults).map(({ remedy }) => remedy))] as [
  Remedy,
  ...Remedy[],
]

/** What was noticed about the file as a whole; nothing has to be done. */
export const importNotes = [
  'contacts-left-out', // columns: their headings, comma-separated
  'duplicate-heading', // heading, columns: how many
  'no-heading', // column: number of a column with values and no heading
  'encoding-doubtful', // some characters could not be read in the recognised encoding
  'other-alliances', // rows: of other alliances, left out
] as const

const Parameters = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]), {
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

export const ImportColumn = Type.Object({
  index: Type.Integer({ minimum: 0 }),
  header: Type.String({ description: 'as written; empty where there is none' }),
  samples: Type.Array(Type.String(), { description: 'the first filled cells, at most 3' }),
  field: nullable({ ...ImportField, description: 'null: left out' }),
  guessed: Type.Boolean({ description: 'false once somebody has said what the column is' }),
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
  rows: Type.Integer(),
  state: oneOf(['placed', 'ambiguous', 'unplaced'], '`placed` once one is chosen'),
  candidates: Type.Array(PlaceMatch, { description: 'at most 8, likeliest first' }),
  chosen: nullable(Type.Integer({ description: 'id of a place' })),
})
export type ImportPlace = Static<typeof ImportPlace>

/** For rows nobody has decided about: `advised` merges what is certainly the same and keeps the merely alike. */
export const duplicatePolicies = ['advised', 'skip', 'merge', 'keep'] as const
export type DuplicatePolicy = (typeof duplicatePolicies)[number]

export const importDecisions = ['create', 'merge', 'skip'] as const
export type ImportDecision = (typeof importDecisions)[number]

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
  columns: Type.Array(ImportColumn),
  alliances: Type.Array(Type.Object({ label: Type.String(), rows: count }), {
    description: 'the values of an `alliance` column',
  }),
  onlyAlliance: nullable(Type.String({ description: 'only the rows of this one of `alliances` are taken' })),
  duplicates: oneOf(duplicatePolicies),
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
export const ImportSummary = Type.Omit(Import, ['newSectors', 'places'])
export type ImportSummary = Static<typeof ImportSummary>

/**
 * Any part may be sent. Sheet, separator, encoding, columns, kind and alliance have the file read again; decisions
 * about sectors, places and duplicates take effect at once.
 */
export const ImportUpdate = Type.Partial(
  Type.Object({
    kind: oneOf(importKinds),
    sheet: Type.String({ maxLength: 200 }),
    encoding: oneOf(encodings),
    separator: oneOf(separators),
    columns: Type.Array(
      Type.Object(
        { index: Type.Integer({ minimum: 0, maximum: 999 }), field: nullable(ImportField) },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 200, description: 'those that change' },
    ),
    onlyAlliance: nullable(Type.String({ maxLength: 500 })),
    duplicates: oneOf(duplicatePolicies),
    sectors: Type.Array(
      Type.Object(
        { label: Type.String({ maxLength: 500 }), decision: SectorDecision },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 500 },
    ),
    places: Type.Array(
      Type.Object(
        {
          locality: Type.String({ maxLength: 500 }),
          country: nullable(Country),
          chosen: nullable(Type.Integer({ description: 'id of a place; null leaves it without a point' })),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 500 },
    ),
  }),
  { additionalProperties: false, minProperties: 1 },
)
export type ImportUpdate = Static<typeof ImportUpdate>

const duplicateReasons = ['identifier', 'website', 'name', 'similar-name', 'place'] as const
export type DuplicateReason = (typeof duplicateReasons)[number]

/** What a row looks like: an organisation of the base, or an earlier row of the file. */
export const Duplicate = Type.Object({
  organisationId: nullable(Id),
  row: nullable(Type.Integer()),
  name: Type.String(),
  locality: nullable(Type.String()),
  similarity: Type.Number({ minimum: 0, maximum: 1 }),
  certain: Type.Boolean({ description: 'the same one, as far as can be told without asking anybody' }),
  reasons: Type.Array(oneOf(duplicateReasons)),
})
export type Duplicate = Static<typeof Duplicate>

const MergeTarget = Type.Union([
  Type.Object({ organisationId: Id }, { additionalProperties: false }),
  Type.Object({ row: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
])

export const ImportRow = Type.Object({
  row: Type.Integer({ description: 'as numbered in the spreadsheet' }),
  cells: Type.Array(Type.String(), { description: 'as written, in the order of `columns`' }),
  name: Type.String(),
  decision: oneOf(importDecisions),
  decided: Type.Boolean({ description: 'whether somebody decided it for this row' }),
  mergeInto: nullable(MergeTarget),
  overwrite: Type.Boolean({ description: 'whether, merged, it wins where both say something' }),
  faults: Type.Array(ImportFault),
  duplicates: Type.Array(Duplicate, { description: 'at most 5, likeliest first' }),
  organisationId: nullable({ ...Id, description: 'once done: what the row became or went into' }),
})
export type ImportRow = Static<typeof ImportRow>

export const rowFilters = ['all', 'faulty', 'duplicates'] as const

/** Decisions about single rows; `decision: null` goes back to the policy. Merging overwrites only when asked to. */
export const ImportRowsUpdate = Type.Object(
  {
    rows: Type.Array(
      Type.Object(
        {
          row: Type.Integer({ minimum: 1 }),
          decision: nullable(oneOf(importDecisions)),
          mergeInto: Type.Optional(MergeTarget),
          overwrite: Type.Optional(Type.Boolean()),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 1000 },
    ),
  },
  { additionalProperties: false },
)
export type ImportRowsUpdate = Static<typeof ImportRowsUpdate>

/** Above this, an upload is refused with `file-too-large`. */
export const largestFile = 50 * 1024 * 1024
