import { type RawBuilder, sql } from 'kysely'

/** The values of the sort columns in the last row of a page, in their order. */
export type Key = readonly (string | number)[]

/** Somebody sent a cursor that this service did not make, or that belongs to another list. */
export class CursorError extends Error {
  override name = 'CursorError'
  constructor() {
    super('The cursor is damaged or belongs to another list. Leave it out to start from the first page.')
  }
}

/** A key as an opaque text that can stand in an address: base64url of JSON. */
export const encodeCursor = (key: Key): string => Buffer.from(JSON.stringify(key)).toString('base64url')

/** What the values of a key are, so that no damaged one reaches the database. */
export type KeyShape = readonly ('text' | 'number' | 'uuid')[]

/**
 * The key inside a cursor.
 * @param shape for instance `['text', 'uuid']` for (sort_name, id)
 * @throws CursorError
 */
export function decodeCursor(cursor: string, shape: KeyShape): Key {
  const key = parse(cursor)
  const fits =
    Array.isArray(key) &&
    key.length === shape.length &&
    shape.every((kind, index) => isKind[kind](key[index])) &&
    encodeCursor(key) === cursor
  if (!fits) throw new CursorError()
  return key
}

const isKind: Record<KeyShape[number], (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string' && !value.includes('\0'),
  number: (value) => typeof value === 'number',
  uuid: (value) => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
}

/**
 * The rows that follow a key, as one row comparison, so that an index on the same columns answers it.
 * @param columns all ascending and not null, the last one unique; order by the same
 */
export const after = (columns: readonly string[], key: Key): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(columns.map((column) => sql.ref(column)))}) > (${sql.join(key.map((value) => sql.val(value)))})`

/**
 * Cuts a page out of rows that were read with a limit of one more than the page holds.
 * @returns the page, and the cursor of the next one where there is one
 */
export function cutPage<T>(
  rows: T[],
  limit: number,
  keyOf: (row: T) => Key,
): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? encodeCursor(keyOf(last)) : null }
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    throw new CursorError()
  }
}
