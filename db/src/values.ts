import { type RawBuilder, sql } from 'kysely'

declare const asJson: unique symbol

/** What a jsonb column takes: only `json()` makes one, so that no object reaches a driver to be serialised its way. */
export type Json<T> = { readonly [asJson]: T }

/** A value for a jsonb column, sent as text: the two drivers would serialise objects, arrays and strings differently. */
export const json = <T>(value: T): RawBuilder<Json<T>> => sql<Json<T>>`${JSON.stringify(value)}::text::jsonb`

/** An array parameter, sent as one text in PostgreSQL's array form, for instance `array(ids, 'uuid')`. */
export const array = <T extends string | number>(
  values: readonly T[],
  type: 'text' | 'uuid' | 'integer' | 'double precision' | 'date',
): RawBuilder<T[]> => sql<T[]>`${arrayText(values)}::text::${sql.raw(type)}[]`

/**
 * `value = any(values)` for lists of any length: one parameter instead of one each.
 * @param column as Kysely refers to it, for instance `location.organisationId`
 */
export const isAnyOf = (
  column: string,
  values: readonly (string | number)[],
  type: Parameters<typeof array>[1],
): RawBuilder<boolean> => sql<boolean>`${sql.ref(column)} = any(${array(values, type)})`

const arrayText = (values: readonly (string | number)[]) =>
  `{${values.map((value) => `"${String(value).replace(/["\\]/g, '\\$&')}"`).join(',')}}`
