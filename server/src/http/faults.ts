import type { FieldFault } from '@atlas/shared/problems'
import type { ErrorObject } from 'ajv'

/** Beyond this many a list of faults helps nobody. */
const maxFaults = 50

type Reading = { code?: string; message: string; at?: string }

/** What a failed keyword of JSON Schema tells the developer who sent the request. */
const readings: Record<string, (error: ErrorObject) => Reading> = {
  required: ({ params }) => ({ message: 'Send this: it is required.', at: params.missingProperty }),
  additionalProperties: ({ params, parentSchema }) => ({
    code: 'unknown',
    message: `There is nothing of this name here. Remove it or mend its spelling${known(parentSchema)}.`,
    at: params.additionalProperty,
  }),
  type: ({ params, data }) => ({ message: `Send ${withArticle(params.type)} here, not ${kindOf(data)}.` }),
  enum: ({ params }) => ({ message: `Send one of: ${params.allowedValues.join(', ')}.` }),
  const: ({ params, data }) =>
    data === 'Polygon' && params.allowedValue === 'MultiPolygon'
      ? { message: 'Send a MultiPolygon: put the coordinates of this Polygon into one more array.' }
      : { message: `Send ${JSON.stringify(params.allowedValue)} here.` },
  format: ({ params }) => ({ message: `Send ${formatNames[params.format] ?? params.format} here.` }),
  pattern: ({ params, data }) => ({
    message:
      typeof data === 'string' && data.trim() === ''
        ? 'Send text that says something: this is blank.'
        : `Send text of the form ${params.pattern}.`,
  }),
  minimum: ({ params }) => ({ message: `Send ${params.limit} or more.` }),
  maximum: ({ params }) => ({ message: `Send ${params.limit} or less.` }),
  exclusiveMinimum: ({ params }) => ({ message: `Send more than ${params.limit}.` }),
  minLength: ({ params }) => ({ message: `Send at least ${several(params.limit, 'character')}.` }),
  maxLength: ({ params }) => ({ message: `Send at most ${params.limit} characters.` }),
  minItems: ({ params }) => ({ message: `Send at least ${several(params.limit, 'item')}.` }),
  maxItems: ({ params }) => ({ message: `Send at most ${params.limit} items.` }),
  additionalItems: ({ params }) => ({ code: 'maxItems', message: `Send ${params.limit} items.` }),
  minProperties: ({ params }) => ({
    message: `Send at least ${params.limit === 1 ? '1 property' : `${params.limit} properties`}.`,
  }),
  maxProperties: ({ params }) => ({ message: `Send at most ${params.limit} properties.` }),
  uniqueItems: ({ params }) => ({
    message: `Items ${params.j} and ${params.i} are the same. Send each once.`,
  }),
}

const formatNames: Record<string, string> = {
  uuid: 'a UUID in lower case',
  date: 'a day such as 2026-11-21',
  'date-time': 'an instant such as 2026-11-21T11:39:18Z',
  uri: 'an address such as https://example.org/',
  email: 'an e-mail address',
}

/**
 * Turns what the validator found into faults with a pointer, a stable code and a way out.
 * @param sent the value that was validated
 * @param inBody whether pointers lead into the body; otherwise they are the bare names of parameters
 */
export function readFaults(errors: ErrorObject[], sent: unknown, inBody: boolean): FieldFault[] {
  return errors
    .filter((error) => !isAboutNull(error) && !errors.some((other) => explains(other, error)))
    .slice(0, maxFaults)
    .map((error) => swapped(error, sent) ?? plain(error))
    .map((fault) => (inBody ? fault : { ...fault, pointer: fault.pointer.slice(1) }))
}

/** Of a value that may be null, what is wrong with the value tells everything. */
const isAboutNull = ({ keyword, params }: ErrorObject) =>
  keyword === 'anyOf' || (keyword === 'type' && params.type === 'null')

/** The coordinates of a polygon that should be a multipolygon all fail, one ring deeper than they are looked for. */
const explains = (type: ErrorObject, error: ErrorObject) =>
  type.keyword === 'const' &&
  type.data === 'Polygon' &&
  error.instancePath.startsWith(type.instancePath.replace(/type$/, 'coordinates'))

function plain(error: ErrorObject): FieldFault {
  const {
    code = error.keyword,
    message,
    at,
  } = readings[error.keyword]?.(error) ?? {
    message: `This ${error.message}.`,
  }
  return { pointer: error.instancePath + (at === undefined ? '' : `/${escapeKey(at)}`), code, message }
}

/** A latitude beyond the poles, next to a longitude that could be one: the two change places. */
function swapped(
  { instancePath, params, data: latitude }: ErrorObject,
  sent: unknown,
): FieldFault | undefined {
  if (!instancePath.endsWith('/1') || Math.abs(params.limit) !== 90) return
  const pointer = instancePath.slice(0, -2)
  const pair = valueAt(sent, pointer)
  const longitude = Array.isArray(pair) ? pair[0] : undefined
  if (typeof longitude !== 'number' || Math.abs(longitude) > 90 || Math.abs(Number(latitude)) > 180) return
  return swappedFault(pointer, [longitude, Number(latitude)])
}

/** The fault of a position that was sent as latitude, longitude. */
export const swappedFault = (pointer: string, [first, second]: [number, number]): FieldFault => ({
  pointer,
  code: 'swapped-coordinates',
  message: `This reads as latitude, longitude. Send the longitude first: [${second}, ${first}].`,
})

function valueAt(sent: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[unescapeKey(key)], sent)
}

const escapeKey = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1')
const unescapeKey = (key: string) => key.replaceAll('~1', '/').replaceAll('~0', '~')

const several = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`

function kindOf(value: unknown) {
  if (value === null) return 'null'
  return withArticle(Array.isArray(value) ? 'array' : typeof value)
}

const withArticle = (type: string) => (/^[aio]/.test(type) ? `an ${type}` : `a ${type}`)

function known(schema: ErrorObject['parentSchema']) {
  const names = Object.keys(schema?.properties ?? schema?.patternProperties ?? {})
  return names.length > 0 ? `; known here: ${names.join(', ')}` : ''
}
