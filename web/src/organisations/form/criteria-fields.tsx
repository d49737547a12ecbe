import type { Criterion } from '@atlas/shared/criteria'
import type { Dataset } from '@atlas/shared/dataset'
import { NativeSelect, Textarea } from '@mantine/core'
import { useMessages } from '../../i18n/use-messages.ts'
import { NumberField } from '../../ui/number-field.tsx'
import type { DraftForm } from './use-draft-form.ts'

type Props = { form: DraftForm; dataset: Dataset }

/** The alliance's own questions about an organisation. */
export const CriteriaFields = ({ form, dataset }: Props) =>
  dataset.criteria.map((criterion) => (
    <CriterionField
      key={criterion.id}
      criterion={criterion}
      languages={dataset.alliance.languages}
      form={form}
    />
  ))

type FieldProps = {
  criterion: Pick<Criterion, 'id' | 'labels' | 'kind' | 'choices'>
  languages: readonly string[]
  form: DraftForm
}

function CriterionField({ criterion: { id, labels, kind, choices }, languages, form }: FieldProps) {
  const { t, label } = useMessages()
  const path = `criteria.${id}`
  const question = label(labels, ...languages)
  const answer = form.values.criteria[id]
  const field = { label: question, error: form.errors[path], 'data-path': path }
  const give = (value: string | number | boolean) => {
    form.setFieldValue('criteria', { ...form.values.criteria, [id]: value })
    form.clearFieldError(path)
  }
  if (kind === 'text')
    return (
      <Textarea
        {...field}
        autosize
        maxRows={12}
        value={typeof answer === 'string' ? answer : ''}
        onChange={({ currentTarget }) => give(currentTarget.value)}
      />
    )
  if (kind === 'number')
    return (
      <NumberField {...field} value={typeof answer === 'boolean' ? '' : (answer ?? '')} onChange={give} />
    )
  const options =
    kind === 'choice'
      ? choices.map((choice) => ({ value: choice.code, label: label(choice.labels, ...languages) }))
      : (['yes', 'no'] as const).map((value) => ({ value, label: t(`criteria.${value}`) }))
  const shown = typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : String(answer ?? '')
  return (
    <NativeSelect
      {...field}
      value={shown}
      onChange={({ currentTarget: { value } }) =>
        give(kind === 'choice' || value === '' ? value : value === 'yes')
      }
      data={[{ value: '', label: t('criteria.unanswered') }, ...options]}
    />
  )
}
