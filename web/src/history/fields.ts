import { declaredTables, propertyOf } from '@atlas/shared/noun-tables'
import type { TSchema } from 'typebox'

type Schema = TSchema & { enum?: unknown[]; anyOf?: Schema[]; format?: string }

/**
 * What a field of the history is: the column of its noun, and what that holds. Columns of organisations stand as they
 * are; of other nouns and of places behind their table: `influence`, `seat.role`, `location.address`.
 */
export function fieldOf(field: string): {
  path: string
  column: string
  /** The noun whose record it names, if any. */
  refers: string | undefined
  schema: Schema | undefined
} {
  const [table = '', column = ''] = field.includes('.') ? field.split('.') : ['organisation', field]
  const declared = declaredTables.find((each) => each.table === table)
  const property = propertyOf(column)
  const isPlace = table === 'location'
  const { properties } = declared?.entry.schemas.item ?? {}
  return {
    path: isPlace ? 'organisations.place' : (declared?.entry.path ?? 'organisations'),
    column,
    refers: declared?.refers?.[property],
    schema: isPlace ? undefined : properties?.[property],
  }
}

/** Whether a field holds one of a few words. */
export const isChoice = (schema: Schema | undefined): boolean =>
  schema?.enum !== undefined || (schema?.anyOf?.some(isChoice) ?? false)

export const isDay = (schema: Schema | undefined): boolean =>
  schema?.format === 'date' || (schema?.anyOf?.some(isDay) ?? false)
