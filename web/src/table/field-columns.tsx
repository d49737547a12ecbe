import type { DatasetFieldKey } from '@atlas/shared/organisation-fields'
import { datasetFieldKeys, fieldOf } from '@atlas/shared/organisation-fields'
import type { LocationField, OrganisationField } from '@atlas/shared/organisation-fields/field'
import { locationFields } from '@atlas/shared/organisation-fields/location-fields'
import { labelOf, plainValueInWords } from '../i18n/field-words.ts'
import type { MessageKey } from '../i18n/use-messages.ts'
import { isOutsideKind, OutsideLink } from '../ui/outside-link.tsx'
import { type Column, placesOf } from './column.ts'

/** The columns that follow from the fields of an organisation, by their key. */
export const organisationColumns: Record<string, Column> = Object.fromEntries(
  datasetFieldKeys.flatMap((key) => {
    const field = fieldOf(key)
    return field.table ? [[field.table.key ?? key, organisationColumn(key, field)]] : []
  }),
)

function organisationColumn(key: DatasetFieldKey, field: OrganisationField): Column {
  const { kind, judgement, values } = field
  return {
    heading: labelOf(key),
    width: field.table?.width ?? 150,
    ...(judgement && { judgement }),
    text: ({ organisation }, { messages }) => plainValueInWords(field, organisation[key], messages),
    ...(values && {
      rank: ({ organisation }) => rankIn(values, organisation[key] as string | null),
    }),
    ...(kind === 'day' && {
      rank: ({ organisation }) => {
        const day = organisation[key] as string | null
        return day === null ? undefined : Date.parse(day)
      },
    }),
    ...(isOutsideKind(kind) && {
      cell: ({ organisation }) => {
        const value = organisation[key] as string | null
        return value && <OutsideLink kind={kind} value={value} />
      },
    }),
  }
}

const rankIn = (values: readonly string[], value: string | null) =>
  value === null ? undefined : values.indexOf(value)

/** The columns that follow from the fields of its places. */
export const locationColumns: Record<string, Column> = Object.fromEntries(
  Object.entries<LocationField>(locationFields).flatMap(([key, field]) =>
    field.table
      ? [
          [
            field.table.key ?? key,
            {
              heading: field.label as MessageKey,
              width: field.table.width,
              ...placesOf((location, { messages }) =>
                plainValueInWords(field, location[key as never], messages),
              ),
            },
          ],
        ]
      : [],
  ),
)
