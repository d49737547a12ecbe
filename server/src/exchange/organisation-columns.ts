import { columnOf } from '@atlas/shared/column-names'
import { fieldOf, type StoredFieldKey, storedFieldKeys } from '@atlas/shared/organisation-fields'
import { blankOf } from '@atlas/shared/organisation-fields/field'
import { locationLineKeys } from '@atlas/shared/organisation-fields/location-fields'
import { type RawBuilder, sql } from 'kysely'

/** Fields that files have columns for and that organisations have columns for. */
export const importedKeys = storedFieldKeys.filter((key) => fieldOf(key).import !== undefined)

/** Fields that say the same in several languages. */
export const wordsKeys = importedKeys.filter((key) => fieldOf(key).kind === 'words')

/** The columns of these fields, each of the given table. */
export const columnsIn = (keys: readonly StoredFieldKey[], table?: string): RawBuilder<unknown> =>
  sql.join(keys.map((key) => sql.ref(table ? `${table}.${columnOf(key)}` : columnOf(key))))

/** The columns of a place that are one line of text each, of the given table. */
export const lineColumns = (table?: string): RawBuilder<unknown> =>
  sql.join(locationLineKeys.map((key) => sql.ref(table ? `${table}.${columnOf(key)}` : columnOf(key))))

/** What a row's record says in a field, as its column takes it; null where it says nothing. */
export function valueIn(record: RawBuilder<unknown>, key: StoredFieldKey): RawBuilder<unknown> {
  const { kind } = fieldOf(key)
  if (kind === 'words' || kind === 'identifiers') return sql`${record}->${sql.lit(key)}`
  return kind === 'day' ? sql`(${record}->>${sql.lit(key)})::date` : sql`${record}->>${sql.lit(key)}`
}

/** What a new organisation has in a field. */
export function firstValueIn(record: RawBuilder<unknown>, key: StoredFieldKey): RawBuilder<unknown> {
  const blank = blankOf(fieldOf(key))
  if (blank === null) return valueIn(record, key)
  const otherwise = typeof blank === 'object' ? sql`${sql.lit(JSON.stringify(blank))}::jsonb` : sql.lit(blank)
  return sql`coalesce(${valueIn(record, key)}, ${otherwise})`
}
