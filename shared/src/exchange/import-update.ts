import type { Static } from 'typebox'
import Type from 'typebox'
import { encodings, separators } from '../formats/format.ts'
import { Country, nullable, oneOf } from '../primitives.ts'
import { ImportField, importKinds } from './fields.ts'
import { duplicatePolicies, lineChoices, SectorDecision } from './import.ts'
import { ValueMeaning } from './import-values.ts'

/**
 * Any part may be sent. Sheet, separator, encoding, columns, kind and alliance have the file read again; decisions
 * about sectors, places and duplicates take effect at once.
 */
export const ImportUpdate = Type.Partial(
  Type.Object({
    kind: oneOf(importKinds),
    sheet: Type.String({ maxLength: 200 }),
    headingRow: Type.Integer({ minimum: 1, maximum: 200 }),
    hiddenRows: oneOf(lineChoices),
    asideLines: oneOf(lineChoices),
    values: Type.Array(ValueMeaning, { minItems: 1, maxItems: 500, description: 'those that change' }),
    fileIsRight: Type.Boolean({
      description: 'whether, in merges that nobody decided about, the file wins where both say something',
    }),
    encoding: oneOf(encodings),
    separator: oneOf(separators),
    columns: Type.Array(
      Type.Object(
        {
          index: Type.Integer({ minimum: 0, maximum: 999 }),
          field: Type.Optional(nullable(ImportField)),
          commas: Type.Optional(Type.Boolean()),
        },
        { additionalProperties: false, minProperties: 2 },
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
          area: Type.Optional(nullable(Type.String({ maxLength: 10 }))),
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

/** Above this, an upload is refused with `file-too-large`. */
export const maxFileBytes = 50 * 1024 * 1024
