import { propertyOf } from '@atlas/shared/column-names'
import { declaredTables } from '@atlas/shared/noun-tables'
import { organisationFields } from '@atlas/shared/organisation-fields'
import type { LocationField, OrganisationField } from '@atlas/shared/organisation-fields/field'
import { locationFields } from '@atlas/shared/organisation-fields/location-fields'
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
  /** What is said of it in the table of fields, where it is one of an organisation or of a place. */
  declared: OrganisationField | LocationField | undefined
} {
  const [table = '', column = ''] = field.includes('.') ? field.split('.') : ['organisation', field]
  const noun = declaredTables.find((each) => each.table === table)
  const property = propertyOf(column)
  const declared = declaredIn[table]?.[property]
  return {
    path: table === 'location' ? 'organisations.place' : (noun?.entry.path ?? 'organisations'),
    column,
    refers: noun?.refers?.[property],
    schema: declared?.schema ?? noun?.entry.schemas.item.properties?.[property],
    declared,
  }
}

const declaredIn: Record<string, Record<string, OrganisationField | LocationField>> = {
  organisation: organisationFields,
  location: locationFields,
}

/** Whether a field holds one of a few words. */
export const isChoice = (schema: Schema | undefined): boolean =>
  schema?.enum !== undefined || (schema?.anyOf?.some(isChoice) ?? false)

export const isDay = (schema: Schema | undefined): boolean =>
  schema?.format === 'date' || (schema?.anyOf?.some(isDay) ?? false)
