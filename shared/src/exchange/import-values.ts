import Type, { type Static } from 'typebox'
import { nullable, oneOf } from '../primitives.ts'
import { ImportField } from './fields.ts'

/** How the meaning of a value is known: from its word, by its step on a scale, from an earlier file, or said for this one. */
const meaningSources = ['words', 'scale', 'remembered', 'said'] as const

/** A value of a column that holds one of a few, and what it is taken for. */
export const ImportValue = Type.Object({
  column: Type.Integer({ minimum: 0 }),
  field: ImportField,
  value: Type.String(),
  rows: Type.Integer({ minimum: 1 }),
  meaning: nullable(
    Type.String({
      description: 'one of the choices of the field, or the id of a record of its list; null: nothing',
    }),
  ),
  by: nullable(oneOf(meaningSources, 'null: not understood')),
})
export type ImportValue = Static<typeof ImportValue>

/** What a value of a field means from now on, in this file and, once it is committed, in the next ones. */
export const ValueMeaning = Type.Object(
  {
    field: ImportField,
    value: Type.String({ minLength: 1, maxLength: 200 }),
    meaning: nullable(Type.String({ maxLength: 80 })),
  },
  { additionalProperties: false },
)

/** So many values of an import are told; those of most rows come first. */
export const maxToldValues = 500
