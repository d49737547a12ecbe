import type { Dataset } from '@atlas/shared/dataset'
import type { Filter } from '@atlas/shared/selection'
import { type Survey, SurveyCreate } from '@atlas/shared/surveys'
import { Group, Select, Textarea, TextInput } from '@mantine/core'
import { useCollectionSave } from '../alliances/use-collection-save.ts'
import { PlaceFields } from '../coverage/place-fields.tsx'
import { useSurveyWords } from '../coverage/use-survey-words.ts'
import { localToday } from '../i18n/days.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { useWhoami } from '../people/whoami-queries.ts'
import { useSelection } from '../selection/selection.tsx'
import { DayField } from '../ui/day-field.tsx'
import { RecordDialog } from '../ui/record-dialog.tsx'
import { sideBySide } from '../ui/side-by-side.ts'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { bodyOfSurvey, draftOfSurvey, newSurvey, type SurveyDraft, surveyFaults } from './survey-draft.ts'

type Props = {
  dataset: Dataset
  /** Null records a new one. */
  survey: Survey | null
  /** What a new one looked at; what the common filter shows if left out. */
  about?: Filter
  onClose: () => void
}

export function SurveyDialog({ dataset, survey, about, onClose }: Props) {
  const { t, label, day } = useMessages()
  const { slug, languages } = dataset.alliance
  const { filter } = useSelection()
  const words = useSurveyWords(dataset)
  const lookedBy = useWhoami()?.user?.name ?? ''
  const today = localToday()
  const form = useCheckedForm({
    initialValues: survey ? draftOfSurvey(survey) : newSurvey(dataset, about ?? filter, today, lookedBy),
    schema: SurveyCreate,
    bodyOf: bodyOfSurvey,
    further: (draft) => surveyFaults(draft, today),
  })
  const save = useCollectionSave(slug, 'surveys', survey, bodyOfSurvey, onClose)
  const inWords = (draft: SurveyDraft): [string, string][] => {
    const { territoryId = null, locality = null } = bodyOfSurvey(draft)
    return [
      [t('organisations.sector'), words.sector(draft.sectorId)],
      [t('surveys.where'), words.where({ territoryId, locality })],
      [t('surveys.lookedOn'), day(draft.lookedOn)],
      [t('surveys.lookedBy'), draft.lookedBy],
      [t('surveys.note'), draft.note],
    ]
  }
  return (
    <RecordDialog
      title={t(survey ? 'surveys.edit' : 'surveys.add')}
      form={form}
      save={save}
      marked={Object.keys(form.values)}
      theirs={save.theirs && draftOfSurvey(save.theirs)}
      compare={(mine, theirs) => sideBySide(inWords(mine), inWords(theirs))}
      onClose={onClose}
    >
      <Select
        {...form.getInputProps('sectorId')}
        label={t('organisations.sector')}
        placeholder={t('surveys.everySector')}
        data={dataset.sectors.map(({ id, labels }) => ({
          value: id,
          label: label(labels, ...languages),
        }))}
        clearable
        clearButtonProps={{ 'aria-label': t('surveys.everySector') }}
      />
      <PlaceFields
        dataset={dataset}
        areas={['region', 'territory', 'locality']}
        area={form.values.area}
        inputProps={form.getInputProps}
      />
      <Group grow align="start">
        <DayField {...form.getInputProps('lookedOn')} label={t('surveys.lookedOn')} max={today} required />
        <TextInput {...form.getInputProps('lookedBy')} label={t('surveys.lookedBy')} required />
      </Group>
      <Textarea
        {...form.getInputProps('note')}
        label={t('surveys.note')}
        description={t('surveys.note.hint')}
        autosize
        minRows={2}
      />
    </RecordDialog>
  )
}
