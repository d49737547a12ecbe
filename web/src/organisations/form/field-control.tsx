import { fieldOf } from '@atlas/shared/organisation-fields'
import { blankOf } from '@atlas/shared/organisation-fields/field'
import { Button, Checkbox, Group, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { localToday } from '../../i18n/days.ts'
import { choiceLabelOf, labelOf } from '../../i18n/field-words.ts'
import { type MessageKey, useMessages } from '../../i18n/use-messages.ts'
import { DayField } from '../../ui/day-field.tsx'
import type { FieldControlProps } from './field-control-props.ts'
import { ReferenceControl } from './reference-control.tsx'

/** What one line is typed into, by kind. */
const lines = {
  'web-address': { type: 'url', placeholder: 'https://' },
  email: { type: 'email' },
  phone: { type: 'tel' },
} as const

/** The control that a field of this kind is filled in by. Kinds with a form of their own have none here. */
export function FieldControl(props: FieldControlProps) {
  const { form, field: key } = props
  const { t } = useMessages()
  const field = fieldOf(key)
  const common = {
    label: t(labelOf(key)),
    description: field.hint && t(field.hint as MessageKey),
    'data-path': key,
  }
  switch (field.kind) {
    case 'text':
      return <Textarea {...common} autosize minRows={2} maxRows={12} {...form.getInputProps(key)} />
    case 'web-address':
    case 'email':
    case 'phone':
      return <TextInput {...common} {...lines[field.kind]} autoComplete="off" {...form.getInputProps(key)} />
    case 'choice':
      return <ChoiceControl {...props} />
    case 'yes-no':
      return <Checkbox {...common} {...form.getInputProps(key, { type: 'checkbox' })} />
    case 'day':
      if (!field.past) return <DayField {...common} maw={240} {...form.getInputProps(key)} />
      return (
        <Group align="flex-end">
          <DayField {...common} max={localToday()} {...form.getInputProps(key)} />
          <Button variant="default" onClick={() => form.setFieldValue(key, localToday())}>
            {t('organisations.verified.today')}
          </Button>
        </Group>
      )
    case 'reference':
      return <ReferenceControl {...props} />
    default:
      return null
  }
}

function ChoiceControl({ form, field: key }: FieldControlProps) {
  const { t } = useMessages()
  const field = fieldOf(key)
  const { values = [], explained } = field
  const chosen = form.values[key] as string | null
  const data = values.map((value) => ({ value, label: t(choiceLabelOf(field, value)) }))
  const unknown = { value: '', label: t('organisations.notRecorded') }
  return (
    <NativeSelect
      label={t(labelOf(key))}
      description={explained && chosen && t(`${choiceLabelOf(field, chosen)}.explained` as MessageKey)}
      data={blankOf(field) === null ? [unknown, ...data] : data}
      value={chosen ?? ''}
      onChange={({ currentTarget: { value } }) => form.setFieldValue(key, (value || null) as never)}
      error={form.errors[key]}
      data-path={key}
    />
  )
}
