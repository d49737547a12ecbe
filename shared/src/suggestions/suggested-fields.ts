import type { FieldKind } from '../organisation-fields/field.ts'
import { locationLineKeys } from '../organisation-fields/location-fields.ts'
import { fieldOf, organisationFieldKeys } from '../organisation-fields.ts'

/**
 * What a form says of an organisation, by field: a text, or several of them. `names.fr` and `descriptions.fr` are one
 * language each, `place.0` has its lines in the order of `suggestedPlaceKeys`, lists hold codes.
 */
export type SuggestedFields = Record<string, string | string[]>

const lineKinds: readonly FieldKind[] = ['web-address', 'email', 'phone']

/** Published fields of one line each. */
export const suggestedLineKeys = organisationFieldKeys.filter(
  (key) => fieldOf(key).published && lineKinds.includes(fieldOf(key).kind),
)

/** Lists of which an organisation has some. */
export const suggestedListKeys = ['sectors', 'needs', 'actorKinds'] as const
export type SuggestedListKey = (typeof suggestedListKeys)[number]

export const isListKey = (key: string): key is SuggestedListKey =>
  (suggestedListKeys as readonly string[]).includes(key)

/** What a place is suggested by, in this order. */
export const suggestedPlaceKeys = locationLineKeys.filter((key) => key !== 'label')

const placeField = /^place\.(\d)$/

/** The position of a place among those of the edition; undefined where a field is something else. */
export const placeOf = (key: string): number | undefined => {
  const at = placeField.exec(key)?.[1]
  return at === undefined ? undefined : Number(at)
}

/** The part and the language of a field of words: `names.fr`. */
export function wordsOf(key: string): { part: 'names' | 'descriptions'; language: string } | undefined {
  const [, part, language] = /^(names|descriptions)\.([a-z]{2,3}(?:-[A-Z]{2})?)$/.exec(key) ?? []
  return part && language ? { part: part as 'names' | 'descriptions', language } : undefined
}

/** Where a field stands in forms and in what they are compared by: names first, places last. */
export function fieldOrder(key: string): number {
  const words = wordsOf(key)
  if (words) return words.part === 'names' ? 0 : 1
  const order = ['status', ...suggestedLineKeys, ...suggestedListKeys].indexOf(key)
  return order < 0 ? 100 + (placeOf(key) ?? 0) : 2 + order
}

export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? '') === JSON.stringify(other ?? '')

/** Those of the fields that a form says otherwise. */
export const changedFields = (base: SuggestedFields, said: SuggestedFields): SuggestedFields =>
  Object.fromEntries(Object.entries(said).filter(([key, value]) => !isSame(value, base[key])))
