import { type Action, ActionCreate, actionStates } from '@atlas/shared/actions'
import type { Dataset } from '@atlas/shared/dataset'
import { Group, Select, Textarea, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useCollectionSave } from '../alliances/use-collection-save.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { DayField } from '../ui/day-field.tsx'
import { RecordDialog } from '../ui/record-dialog.tsx'
import { sideBySide } from '../ui/side-by-side.ts'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { type ActionDraft, actionFaults, bodyOfAction, draftOfAction, newAction } from './action-draft.ts'

type Props = {
  dataset: Dataset
  /** Null makes a new one. */
  action: Action | null
  /** What a new one answers. */
  answers?: { finding: string; problem: string }
  onClose: () => void
}

export function ActionDialog({ dataset, action, answers, onClose }: Props) {
  const { t, label } = useMessages()
  const { slug, languages } = dataset.alliance
  const form = useCheckedForm({
    initialValues: action ? draftOfAction(action) : newAction(answers ?? { finding: null, problem: '' }),
    schema: ActionCreate,
    bodyOf: bodyOfAction,
    further: actionFaults,
  })
  const save = useCollectionSave(slug, 'actions', action, bodyOfAction, onClose)
  const organisations = useMemo(
    () => dataset.organisations.map(({ id, names }) => ({ value: id, label: label(names, ...languages) })),
    [dataset, label, languages],
  )
  const nameOf = (id: string | null) => organisations.find(({ value }) => value === id)?.label ?? ''
  const words = (draft: ActionDraft): [string, string][] => [
    [t('actions.title'), draft.title],
    [t('actions.problem'), draft.problem],
    [t('actions.description'), draft.description],
    [t('actions.responsibleId'), nameOf(draft.responsibleId)],
    [t('actions.responsible'), draft.responsible],
    [t('actions.state'), t(`actions.state.${draft.state}`)],
    [t('actions.startsOn'), draft.startsOn],
    [t('actions.dueOn'), draft.dueOn],
    [t('actions.budget'), draft.budget],
    [t('actions.resources'), draft.resources],
  ]
  return (
    <RecordDialog
      title={t(action ? 'actions.edit' : 'actions.add')}
      form={form}
      save={save}
      marked={Object.keys(form.values)}
      theirs={save.theirs && draftOfAction(save.theirs)}
      compare={(mine, theirs) => sideBySide(words(mine), words(theirs))}
      onClose={onClose}
    >
      <TextInput {...form.getInputProps('title')} label={t('actions.title')} required data-autofocus />
      <Textarea {...form.getInputProps('problem')} label={t('actions.problem')} autosize minRows={2} />
      <Textarea
        {...form.getInputProps('description')}
        label={t('actions.description')}
        autosize
        minRows={2}
      />
      <Select
        {...form.getInputProps('responsibleId')}
        label={t('actions.responsibleId')}
        data={organisations}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('actions.nobody') }}
        limit={20}
      />
      <TextInput
        {...form.getInputProps('responsible')}
        label={t('actions.responsible')}
        description={t('actions.responsible.hint')}
      />
      <Select
        {...form.getInputProps('state')}
        label={t('actions.state')}
        data={actionStates.map((state) => ({ value: state, label: t(`actions.state.${state}`) }))}
        allowDeselect={false}
      />
      <Group grow align="start">
        <DayField {...form.getInputProps('startsOn')} label={t('actions.startsOn')} />
        <DayField {...form.getInputProps('dueOn')} label={t('actions.dueOn')} />
      </Group>
      <TextInput {...form.getInputProps('budget')} label={t('actions.budget')} />
      <Textarea {...form.getInputProps('resources')} label={t('actions.resources')} autosize minRows={2} />
    </RecordDialog>
  )
}
