import type { Dataset } from '@atlas/shared/dataset'
import { partnershipKinds } from '@atlas/shared/partnerships'
import { MultiSelect, Select, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { DayField } from '../ui/day-field.tsx'
import type { SheetField } from './sheet-fields.ts'

type Props = {
  dataset: Dataset
  field: SheetField
  value: string | string[] | undefined
  onChange: (value: string | string[]) => void
  error: string | undefined
}

/** What each field chooses from; the others are text. */
const chosenFrom: Partial<
  Record<SheetField, 'organisations' | 'sectors' | 'needs' | 'territories' | 'kinds'>
> = {
  organisationId: 'organisations',
  fromId: 'organisations',
  toId: 'organisations',
  sectorId: 'sectors',
  sectorIds: 'sectors',
  needIds: 'needs',
  territoryId: 'territories',
  kind: 'kinds',
}

/** One cell of a row of a sheet. */
export function RowField({ dataset, field, value, onChange, error }: Props) {
  const { t, label } = useMessages()
  const from = chosenFrom[field]
  const choices = useMemo(() => {
    const { languages } = dataset.alliance
    const labelled = (records: readonly { id: string; labels: Parameters<typeof label>[0] }[]) =>
      records.map(({ id, labels }) => ({ value: id, label: label(labels, ...languages) }))
    switch (from) {
      case undefined:
        return []
      case 'kinds':
        return partnershipKinds.map((kind) => ({ value: kind, label: t(`partnerships.kind.${kind}`) }))
      case 'organisations':
        return labelled(dataset.organisations.map(({ id, names }) => ({ id, labels: names })))
      default:
        return labelled(dataset[from])
    }
  }, [dataset, from, label, t])
  const common = { label: t(`sheets.field.${field}`), error }
  if (field === 'dueOn')
    return <DayField {...common} value={typeof value === 'string' ? value : ''} onChange={onChange} />
  if (field === 'sectorIds' || field === 'needIds')
    return (
      <MultiSelect
        {...common}
        data={choices}
        value={Array.isArray(value) ? value : []}
        onChange={onChange}
        searchable
        limit={20}
      />
    )
  if (from)
    return (
      <Select
        {...common}
        data={choices}
        value={typeof value === 'string' && value !== '' ? value : null}
        onChange={(chosen) => onChange(chosen ?? '')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('sheets.field.nothing') }}
        limit={20}
      />
    )
  return (
    <TextInput
      {...common}
      value={typeof value === 'string' ? value : ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      maxLength={
        field === 'name' || field === 'title'
          ? 300
          : field === 'locality' || field === 'responsible'
            ? 200
            : 1000
      }
      autoComplete="off"
    />
  )
}
