import type { Dataset } from '@atlas/shared/dataset'
import { type Expectation, ExpectationCreate } from '@atlas/shared/expectations'
import { Select } from '@mantine/core'
import { useCollectionSave } from '../alliances/use-collection-save.ts'
import { PlaceFields } from '../coverage/place-fields.tsx'
import { useSurveyWords } from '../coverage/use-survey-words.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { NumberField } from '../ui/number-field.tsx'
import { RecordDialog } from '../ui/record-dialog.tsx'
import { sideBySide } from '../ui/side-by-side.ts'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import {
  bodyOfExpectation,
  draftOfExpectation,
  type ExpectationDraft,
  emptyExpectation,
  expectationFaults,
} from './expectation-draft.ts'

type Props = {
  dataset: Dataset
  /** Null makes a new one. */
  expectation: Expectation | null
  onClose: () => void
}

export function ExpectationDialog({ dataset, expectation, onClose }: Props) {
  const { t, label } = useMessages()
  const { slug, languages } = dataset.alliance
  const place = useSurveyWords(dataset)
  const form = useCheckedForm({
    initialValues: expectation ? draftOfExpectation(expectation) : emptyExpectation(dataset),
    schema: ExpectationCreate,
    bodyOf: bodyOfExpectation,
    further: expectationFaults,
  })
  const save = useCollectionSave(slug, 'expectations', expectation, bodyOfExpectation, onClose)
  const words = (draft: ExpectationDraft): [string, string][] => [
    [t('organisations.sector'), draft.sectorId === null ? '' : place.sector(draft.sectorId)],
    [t('surveys.where'), place.where(bodyOfExpectation(draft))],
    [t('lists.expected'), String(draft.minimum)],
  ]
  return (
    <RecordDialog
      title={t(expectation ? 'expectations.edit' : 'expectations.add')}
      form={form}
      save={save}
      marked={Object.keys(form.values)}
      theirs={save.theirs && draftOfExpectation(save.theirs)}
      compare={(mine, theirs) => sideBySide(words(mine), words(theirs))}
      onClose={onClose}
    >
      <Select
        {...form.getInputProps('sectorId')}
        label={t('organisations.sector')}
        data={dataset.sectors.map(({ id, labels }) => ({ value: id, label: label(labels, ...languages) }))}
        searchable
        required
      />
      <PlaceFields
        dataset={dataset}
        areas={['territory', 'locality']}
        area={form.values.area}
        inputProps={form.getInputProps}
      />
      <NumberField
        {...form.getInputProps('minimum')}
        label={t('lists.expected')}
        description={t('expectations.minimum.hint')}
        required
      />
    </RecordDialog>
  )
}
