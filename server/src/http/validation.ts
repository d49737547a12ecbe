import type { FieldFault } from '@atlas/shared/problems'
import { Ajv, type Options } from 'ajv'
import formats from 'ajv-formats'
import type { FastifySchemaCompiler } from 'fastify'
import type { TSchema } from 'typebox'
import { readFaults } from './faults.ts'
import { Problem } from './problem.ts'

const options: Options = { allErrors: true, verbose: true, removeAdditional: false, strictTypes: false }

/** Bodies are JSON and mean what they say; addresses carry nothing but text, so numbers and lists are read from it. */
const forBodies = withFormats(new Ajv(options))
const forAddresses = withFormats(new Ajv({ ...options, coerceTypes: 'array', useDefaults: true }))

/** Compiles a schema for one part of a request; whatever does not fit it becomes an `invalid-request`. */
export const compileValidator: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const inBody = httpPart === 'body'
  const validate = (inBody ? forBodies : forAddresses).compile(schema)
  return (value) => {
    const broken = findBrokenText(value, inBody ? '' : undefined)
    if (broken) return refuse([broken])
    if (validate(value)) return { value }
    return refuse(readFaults(validate.errors ?? [], value, inBody))
  }
}

/** The usual formats, less what PostgreSQL would not read: UUIDs as URN, days of a year zero. */
function withFormats(ajv: Ajv): Ajv {
  const { validate: isDay } = formats.default.get('date') as { validate: (text: string) => boolean }
  return formats
    .default(ajv)
    .addFormat('uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    .addFormat('date', (text: string) => isDay(text) && !text.startsWith('0000'))
}

/** Where nothing but an area is wrong, the answer says so. */
function refuse(errors: FieldFault[]) {
  const onlyArea = errors.every(({ pointer }) => pointer.startsWith('/boundary'))
  return { error: new Problem(onlyArea ? 'invalid-area' : 'invalid-request', { errors }) }
}

/**
 * The first text of a value that no database stores: with a NUL character, or with half of a surrogate pair.
 * @param at pointer of the value; undefined for the parameters of an address, which are named without a slash
 */
function findBrokenText(value: unknown, at: string | undefined): FieldFault | undefined {
  if (typeof value === 'string') return brokenText(value, at ?? '')
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    const fault = brokenText(key, at ?? '') ?? findBrokenText(inner, at === undefined ? key : `${at}/${key}`)
    if (fault) return fault
  }
}

function brokenText(text: string, pointer: string): FieldFault | undefined {
  if (text.includes('\0'))
    return { pointer, code: 'nul', message: 'Text cannot hold the NUL character (U+0000). Remove it.' }
  if (!text.isWellFormed())
    return {
      pointer,
      code: 'surrogate',
      message: 'This text breaks off inside a character. Send whole characters.',
    }
}
