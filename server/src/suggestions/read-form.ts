import { createHash } from 'node:crypto'
import { fieldOf } from '@atlas/shared/organisation-fields'
import { maxLengthOf } from '@atlas/shared/organisation-fields/field'
import { locationFieldOf } from '@atlas/shared/organisation-fields/location-fields'
import { EmailAddress } from '@atlas/shared/primitives'
import {
  changedFields,
  isListKey,
  placeOf,
  type SuggestedFields,
  suggestedLineKeys,
  suggestedPlaceKeys,
  wordsOf,
} from '@atlas/shared/suggestions/suggested-fields'
import type { FormFault } from '@atlas/shared/suggestions/words/wording'
import { Value } from 'typebox/value'

/** What somebody typed, as it goes back into the form where it has to be looked at again. */
export type Typed = {
  /** Whole: what was not touched is in it as it stood. */
  fields: SuggestedFields
  message: string
  address: string
  /** Seen by no person. */
  trap: string
  token: string
  proof: string
}

export const maxMessageLength = 4000
const maxDescriptionLength = 2000
const maxNameLength = 300

/** Browsers send line breaks of their own kind. */
const text = (value: string | null): string => (value ?? '').replace(/\r\n?/g, '\n').trim()

/** @param base what the form showed; of anything else nothing is read */
export function readForm(form: URLSearchParams, base: SuggestedFields): Typed {
  const fieldIn = ([key, before]: [string, string | string[]]): [string, string | string[]] => {
    if (isListKey(key)) return [key, form.getAll(key).filter(Boolean).sort()]
    if (placeOf(key) !== undefined)
      return [key, suggestedPlaceKeys.map((part) => text(form.get(`${key}.${part}`)))]
    if (key === 'status') return [key, form.get('closed') === null ? before : 'closed']
    return [key, text(form.get(key))]
  }
  return {
    fields: Object.fromEntries(Object.entries(base).map(fieldIn)),
    message: text(form.get('message')),
    address: text(form.get('address')),
    trap: form.get('homepage') ?? '',
    token: form.get('token') ?? '',
    proof: form.get('proof') ?? '',
  }
}

/** What is wrong with a field, by its name in the form. */
export type FormFaults = ReadonlyMap<string, FormFault>

/**
 * Looks at what was typed.
 * @param known codes of the lists that the edition has
 */
export function checkForm(
  { fields, message, address }: Typed,
  { base, isNew, known }: { base: SuggestedFields; isNew: boolean; known: ReadonlySet<string> },
): FormFaults {
  const faults = new Map<string, FormFault>()
  const fault = (key: string, found: FormFault | undefined) => {
    if (found && !faults.has(key)) faults.set(key, found)
  }
  for (const [key, value] of Object.entries(changedFields(base, fields)))
    for (const [name, part] of partsOf(key, value)) fault(name, faultOf(name, part, known))
  fault('message', faultOfText(message, maxMessageLength))
  if (address !== '' && !Value.Check(EmailAddress, address)) fault('address', 'own-email')
  const name = Object.keys(base).find((key) => wordsOf(key)?.part === 'names')
  if (name && fields[name] === '') fault(name, 'name')
  if (!isNew && message === '' && Object.keys(changedFields(base, fields)).length === 0)
    fault('message', 'nothing')
  return faults
}

/** A place is typed in three parts. */
const partsOf = (key: string, value: string | string[]): [string, string][] =>
  placeOf(key) === undefined
    ? [[key, typeof value === 'string' ? value : value.join('\n')]]
    : suggestedPlaceKeys.map((part, at) => [`${key}.${part}`, value[at] ?? ''])

function faultOf(key: string, value: string, known: ReadonlySet<string>): FormFault | undefined {
  const placePart = suggestedPlaceKeys.find((part) => key.startsWith('place.') && key.endsWith(part))
  if (placePart) return faultOfText(value, maxLengthOf(locationFieldOf(placePart)))
  if (isListKey(key))
    return value.split('\n').every((code) => code === '' || known.has(`${key} ${code}`)) ? undefined : 'late'
  const words = wordsOf(key)
  if (words) return faultOfText(value, words.part === 'names' ? maxNameLength : maxDescriptionLength)
  const line = suggestedLineKeys.find((each) => each === key)
  if (!line || value === '') return undefined
  const field = fieldOf(line)
  return Value.Check(field.schema, value) ? undefined : (field.kind as FormFault)
}

/** Control characters, but for line breaks and tabs. */
const unstorable = /[^\P{Cc}\n\t]/u

function faultOfText(value: string, maxLength: number): FormFault | undefined {
  if (value.length > maxLength) return 'long'
  return unstorable.test(value) ? 'characters' : undefined
}

/** The same words have the same digest, whoever sends them. */
export const digestOf = (message: string, proposed: SuggestedFields): string =>
  createHash('sha256')
    .update(JSON.stringify([message.toLowerCase().replace(/\s+/g, ' '), proposed]))
    .digest('base64url')
