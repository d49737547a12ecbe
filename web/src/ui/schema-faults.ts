import type { FieldFault } from '@atlas/shared/problems'
import type { TSchema } from 'typebox'
import { Settings } from 'typebox/system'
import { Errors } from 'typebox/value'

// A form that names eight faults of twenty lets people correct it three times.
Settings.Set({ maxErrors: 200 })

/** A fault of a value: where (a JSON pointer), what, and the limit that it goes beyond, if any. */
export type SchemaFault = Pick<FieldFault, 'pointer' | 'code'> & { limit?: number }

/**
 * Checks a body before it is sent by the schema that the service checks it with; the first fault of a field tells the
 * most, so it has no other. Where text must not be empty, empty text is `required`; a format and a kind of
 * number are told by their names.
 */
export function schemaFaults(schema: TSchema, body: unknown): SchemaFault[] {
  const faults = Errors(schema, body)
    .filter(
      (error) => !aside.has(error.keyword) && !(error.keyword === 'type' && error.params.type === 'null'),
    )
    .flatMap(({ instancePath: pointer, keyword, params }): SchemaFault | SchemaFault[] => {
      const { limit, format, type, requiredProperties } = params as Params
      if (requiredProperties)
        return requiredProperties.map((each) => ({ pointer: `${pointer}/${each}`, code: 'required' }))
      if (keyword === 'minLength' && limit === 1) return { pointer, code: 'required' }
      const code = format ?? (type === 'integer' || type === 'number' ? type : keyword)
      return typeof limit === 'number' ? { pointer, code, limit } : { pointer, code }
    })
  return [...new Map(faults.toReversed().map((fault) => [fault.pointer, fault])).values()].toReversed()
}

/** What the checks tell besides their keyword. */
type Params = { limit?: number; format?: string; type?: string; requiredProperties?: string[] }

/** Repeat on the whole what is wrong with a part. */
const aside = new Set(['anyOf', 'boolean', 'additionalProperties'])

/** The fields of a draft in which nothing is written. */
export const blankFaults = (draft: Record<string, string>): SchemaFault[] =>
  Object.entries(draft)
    .filter(([, text]) => text.trim() === '')
    .map(([field]) => ({ pointer: `/${field}`, code: 'required' }))
