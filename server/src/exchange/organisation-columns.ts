import { columnOf } from '@atlas/shared/column-names'
import { fieldOf, type StoredFieldKey, storedFieldKeys } from '@atlas/shared/organisation-fields'
import { blankOf, type FieldKind } from '@atlas/shared/organisation-fields/field'
import { locationLineKeys } from '@atlas/shared/organisation-fields/location-fields'
import { type RawBuilder, sql } from 'kysely'

/**
 * Fields that files have columns for and that organisations have columns for. What refers to another organisation is
 * written once all of them are there.
 */
export const importedKeys = storedFieldKeys.filter(
  (key) => fieldOf(key).import !== undefined && fieldOf(key).refersTo !== 'organisations',
)

/** Fields of which each part is told by itself: each language of words, each answer. */
export const wordsKeys = importedKeys.filter((key) => ['words', 'answers'].includes(fieldOf(key).kind))

const isJson = (kind: FieldKind) => kind === 'words' || kind === 'identifiers' || kind === 'answers'

/** The columns of these fields, each of the given table. */
export const columnsIn = (keys: readonly StoredFieldKey[], table?: string): RawBuilder<unknown> =>
  sql.join(keys.map((key) => sql.ref(table ? `${table}.${columnOf(key)}` : columnOf(key))))

/** The columns of a place that are one line of text each, of the given table. */
export const lineColumns = (table?: string): RawBuilder<unknown> =>
  sql.join(locationLineKeys.map((key) => sql.ref(table ? `${table}.${columnOf(key)}` : columnOf(key))))

/** What a row's record says in a field, as its column takes it; null where it says nothing. */
export function valueIn(record: RawBuilder<unknown>, key: StoredFieldKey): RawBuilder<unknown> {
  const { kind } = fieldOf(key)
  if (isJson(kind)) return sql`${record}->${sql.lit(key)}`
  const text = sql`${record}->>${sql.lit(key)}`
  if (kind === 'day') return sql`(${text})::date`
  if (kind === 'yes-no') return sql`(${text})::boolean`
  return kind === 'reference' ? sql`(${text})::uuid` : text
}

/** What a new organisation has in a field. */
export function firstValueIn(record: RawBuilder<unknown>, key: StoredFieldKey): RawBuilder<unknown> {
  const blank = blankOf(fieldOf(key))
  if (blank === null) return valueIn(record, key)
  const otherwise = typeof blank === 'object' ? sql`${sql.lit(JSON.stringify(blank))}::jsonb` : sql.lit(blank)
  return sql`coalesce(${valueIn(record, key)}, ${otherwise})`
}
