import { fieldOf } from '@atlas/shared/organisation-fields'
import { NativeSelect } from '@mantine/core'
import { labelOf } from '../../i18n/field-words.ts'
import { type MessageKey, useMessages } from '../../i18n/use-messages.ts'
import { OrganisationPicker } from '../../selection/organisation-picker.tsx'
import type { FieldControlProps } from './field-control-props.ts'

/** One record of a list; of organisations, which are many, one is looked for by its name. */
export function ReferenceControl({ form, dataset, ownId, field: key }: FieldControlProps) {
  const { t, label } = useMessages()
  const { slug, languages } = dataset.alliance
  const { refersTo, hint, none } = fieldOf(key)
  const common = {
    label: t(labelOf(key)),
    description: hint && t(hint as MessageKey),
    error: form.errors[key],
    'data-path': key,
  }
  const chosen = form.values[key] as string | null
  const choose = (id: string | null) => form.setFieldValue(key, id as never)
  if (!refersTo) return null
  if (refersTo === 'organisations') {
    const organisation = dataset.organisations.find(({ id }) => id === chosen)
    return (
      <OrganisationPicker
        {...common}
        slug={slug}
        except={ownId}
        chosenName={organisation && label(organisation.names, ...languages)}
        value={chosen}
        onChange={choose}
      />
    )
  }
  const records = dataset[refersTo].map(({ id, labels }) => ({
    value: id,
    label: label(labels, ...languages),
  }))
  return (
    <NativeSelect
      {...common}
      value={chosen ?? ''}
      onChange={({ currentTarget }) => choose(currentTarget.value || null)}
      data={[{ value: '', label: t((none ?? 'organisations.notRecorded') as MessageKey) }, ...records]}
    />
  )
}
