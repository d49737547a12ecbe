import Type, { type Static } from 'typebox'
import { Id, nullable, oneOf } from '../primitives.ts'
import { ImportFault } from './faults.ts'

/** What may become of a row. */
export const importDecisions = ['create', 'merge', 'skip'] as const
export type ImportDecision = (typeof importDecisions)[number]

export const duplicateReasons = ['identifier', 'website', 'name', 'similar-name', 'place'] as const
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
  cells: Type.Array(Type.String(), {
    description: 'as written, in the order of `columns`; empty where nothing is read from a column',
  }),
  name: Type.String(),
  decision: oneOf(importDecisions),
  decided: Type.Boolean({ description: 'whether somebody decided it for this row' }),
  mergeInto: nullable(MergeTarget),
  overwrite: Type.Boolean({ description: 'whether, merged, it wins where both say something' }),
  faults: Type.Array(ImportFault),
  duplicates: Type.Array(Duplicate, { description: 'at most 5, likeliest first' }),
  differences: Type.Array(
    Type.Object({
      field: Type.String({ description: 'as the organisation calls it' }),
      inFile: Type.Unknown(),
      inBase: Type.Unknown(),
      stands: oneOf(['file', 'base']),
    }),
    { description: 'of a row that goes into an organisation: where both say something, and not the same' },
  ),
  organisationId: nullable({ ...Id, description: 'once done: what the row became or went into' }),
})
export type ImportRow = Static<typeof ImportRow>

/** One cause of faults, in one column: how many rows have it, and what stands there. */
export const FaultGroup = Type.Object({
  code: ImportFault.properties.code,
  column: ImportFault.properties.column,
  severity: ImportFault.properties.severity,
  remedy: ImportFault.properties.remedy,
  parameters: ImportFault.properties.parameters,
  rows: Type.Integer({ minimum: 1 }),
  values: Type.Array(Type.String(), { description: 'as written, the most frequent first, at most 5' }),
  firstRow: Type.Integer({ description: 'the first row that has it' }),
})
export type FaultGroup = Static<typeof FaultGroup>

export const rowFilters = ['all', 'faulty', 'duplicates', 'merges'] as const

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
