import type { FieldFault } from '@atlas/shared/problems'
import { Ajv, type Options } from 'ajv'
import formats from 'ajv-formats'
import type { FastifySchemaCompiler } from 'fastify'
import type { TSchema } from 'typebox'
import { readFaults } from './faults.ts'
import { Problem } from './problem.ts'

const options: Options = { allErrors: true, verbose: true, removeAdditional: false, strictTypes: false }

/** Bodies are JSON and mean what they say; addresses carry nothing but text, so numbers and lists are read from it. */
const forBodies = formats.default(new Ajv(options))
const forAddresses = formats.default(new Ajv({ ...options, coerceTypes: 'array', useDefaults: true }))

/** Compiles a schema for one part of a request; whatever does not fit it becomes an `invalid-request`. */
export const compileValidator: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const inBody = httpPart === 'body'
  const validate = (inBody ? forBodies : forAddresses).compile(schema)
  return (value) => {
    const nul = findNul(value, inBody ? '' : undefined)
    if (nul !== undefined) return refuse([nulFault(nul)])
    if (validate(value)) return { value }
    return refuse(readFaults(validate.errors ?? [], value, inBody))
  }
}

const refuse = (errors: FieldFault[]) => ({ error: new Problem('invalid-request', { errors }) })

const nulFault = (pointer: string): FieldFault => ({
  pointer,
  code: 'nul',
  message: 'Text cannot hold the NUL character (U+0000). Remove it.',
})

/**
 * Where the first NUL character of a value stands, in a key or in text.
 * @param at pointer of the value; undefined for the parameters of an address, which are named without a slash
 */
function findNul(value: unknown, at: string | undefined): string | undefined {
  if (typeof value === 'string') return value.includes('\0') ? at : undefined
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    const pointer = at === undefined ? key : `${at}/${key}`
    if (key.includes('\0')) return at ?? ''
    const found = findNul(inner, pointer)
    if (found !== undefined) return found
  }
}
