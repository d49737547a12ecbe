import { organisationFields } from '@atlas/shared/organisation-fields'
import type { Field } from '@atlas/shared/organisation-fields/field'
import { locationFields } from '@atlas/shared/organisation-fields/location-fields'

/** The columns that some fields have in the table. */
type ColumnOf<Fields> = {
  [Key in keyof Fields]: Fields[Key] extends { table: { key: infer Column extends string } }
    ? Column
    : Fields[Key] extends { table: object }
      ? Key
      : never
}[keyof Fields]

const columnsOf = <Fields extends Record<string, Field>>(fields: Fields) =>
  Object.entries<Field>(fields).flatMap(([key, { table }]) =>
    table ? (table.key ?? key) : [],
  ) as ColumnOf<Fields>[]

/** Every column the table has, in their order. */
export const columnKeys = [
  ...(['name', 'sectors'] as const),
  ...columnsOf(locationFields),
  ...(['territory', 'precision', 'needs', 'actorKinds'] as const),
  ...columnsOf(organisationFields),
  ...(['approachedBy', 'partnerships'] as const),
]
export type ColumnKey = (typeof columnKeys)[number]

/** Shown unless asked otherwise. */
export const usualColumns = [
  'name',
  'sectors',
  'locality',
  'status',
  'influence',
  'engagement',
  'partnerships',
] as const satisfies readonly ColumnKey[]
