import { type Criterion, CriterionCreate, criterionKinds } from '@atlas/shared/criteria'
import { NativeSelect, Text, TextInput } from '@mantine/core'
import { useCollectionSave } from '../alliances/use-collection-save.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { LabelsFields } from '../ui/labels-fields.tsx'
import { RecordDialog } from '../ui/record-dialog.tsx'
import { sideBySide } from '../ui/side-by-side.ts'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { ChoicesFields } from './choices-fields.tsx'
import { bodyOfCriterion, type CriterionDraft, criterionFaults, draftOfCriterion } from './criterion-draft.ts'

type Props = {
  slug: string
  languages: readonly string[]
  /** Null makes a new one. */
  criterion: Criterion | null
  onClose: () => void
}

export function CriterionDialog({ slug, languages, criterion, onClose }: Props) {
  const { t, label, list } = useMessages()
  const form = useCheckedForm({
    initialValues: draftOfCriterion(criterion, languages),
    schema: CriterionCreate,
    bodyOf: (draft) => ({ ...bodyOfCriterion(draft, languages), kind: draft.kind }),
    further: criterionFaults,
  })
  const save = useCollectionSave<Criterion, CriterionDraft>(
    slug,
    'criteria',
    criterion,
    (draft, isNew) => ({ ...bodyOfCriterion(draft, languages), ...(isNew && { kind: draft.kind }) }),
    onClose,
  )
  const words = ({ labels, choices, code }: CriterionDraft): [string, string][] => [
    [t('criteria.question'), label(labels, ...languages)],
    [t('criteria.choices'), list(choices.map((choice) => label(choice.labels, ...languages)))],
    [t('lists.code'), code],
  ]
  return (
    <RecordDialog
      title={t(criterion ? 'criteria.edit' : 'criteria.add')}
      form={form}
      save={save}
      marked={Object.keys(form.values)}
      theirs={save.theirs && draftOfCriterion(save.theirs, languages)}
      compare={(mine, theirs) => sideBySide(words(mine), words(theirs))}
      onClose={onClose}
    >
      <LabelsFields languages={languages} label={t('criteria.question')} inputProps={form.getInputProps} />
      {criterion ? (
        <Text size="sm">
          {t('criteria.kind')}: {t(`criteria.kind.${criterion.kind}`)}
        </Text>
      ) : (
        <NativeSelect
          {...form.getInputProps('kind')}
          label={t('criteria.kind')}
          description={t('criteria.kind.hint')}
          data={criterionKinds.map((kind) => ({ value: kind, label: t(`criteria.kind.${kind}`) }))}
        />
      )}
      {form.values.kind === 'choice' && <ChoicesFields languages={languages} form={form} />}
      <TextInput {...form.getInputProps('code')} label={t('lists.code')} description={t('lists.code.hint')} />
    </RecordDialog>
  )
}
