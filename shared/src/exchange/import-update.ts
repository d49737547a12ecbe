import type { Static } from 'typebox'
import Type from 'typebox'
import { encodings, separators } from '../formats/format.ts'
import { Country, nullable, oneOf } from '../primitives.ts'
import { ImportField, importKinds } from './fields.ts'
import { duplicatePolicies, SectorDecision } from './import.ts'

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

/** Above this, an upload is refused with `file-too-large`. */
export const maxFileBytes = 50 * 1024 * 1024
