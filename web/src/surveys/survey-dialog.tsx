import type { Dataset } from '@atlas/shared/dataset'
import type { Filter } from '@atlas/shared/selection'
import { type Survey, SurveyCreate } from '@atlas/shared/surveys'
import { Autocomplete, Group, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useCollectionSave } from '../alliances/use-collection-save.ts'
import { type Messages, useMessages } from '../i18n/use-messages.ts'
import { useWhoami } from '../people/whoami-queries.ts'
import { useSelection } from '../selection/selection.tsx'
import { DayField } from '../ui/day-field.tsx'
import { RecordDialog } from '../ui/record-dialog.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { bodyOfSurvey, draftOfSurvey, newSurvey, type SurveyDraft, surveyFaults } from './survey-draft.ts'
import { useSurveyWords } from './use-survey-words.ts'

type Props = {
  dataset: Dataset
  /** Null records a new one. */
  survey: Survey | null
  /** What a new one looked at; what the common filter shows if left out. */
  about?: Filter
  onClose: () => void
}

export function SurveyDialog({ dataset, survey, about, onClose }: Props) {
  const messages = useMessages()
  const { t, label } = messages
  const { slug, languages } = dataset.alliance
  const { filter } = useSelection()
  const words = useSurveyWords(dataset)
  const lookedBy = useWhoami()?.user?.name ?? ''
  const form = useCheckedForm({
    initialValues: survey ? draftOfSurvey(survey) : newSurvey(dataset, about ?? filter, today(), lookedBy),
    schema: SurveyCreate,
    bodyOf: bodyOfSurvey,
    further: (draft) => surveyFaults(draft, today()),
  })
  const { area } = form.values
  const localities = useMemo(() => localitiesOf(dataset), [dataset])
  const save = useCollectionSave<Survey, SurveyDraft>(slug, 'surveys', survey, bodyOfSurvey, onClose)
  const areas = (['region', 'territory', 'locality'] as const).filter(
    (each) => each !== 'territory' || dataset.territories.length > 0,
  )
  return (
    <RecordDialog
      title={t(survey ? 'surveys.edit' : 'surveys.add')}
      form={form}
      save={save}
      marked={Object.keys(form.values)}
      theirs={save.theirs && draftOfSurvey(save.theirs)}
      compare={(mine, theirs) => differences(mine, theirs, words, messages)}
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
      <SegmentedControl
        {...form.getInputProps('area')}
        aria-label={t('surveys.where')}
        data={areas.map((each) => ({ value: each, label: t(`surveys.area.${each}`) }))}
      />
      {area === 'territory' && (
        <Select
          {...form.getInputProps('territoryId')}
          label={t('organisations.territory')}
          data={dataset.territories.map(({ id, labels }) => ({
            value: id,
            label: label(labels, ...languages),
          }))}
          searchable
          required
        />
      )}
      {area === 'locality' && (
        <Autocomplete
          {...form.getInputProps('locality')}
          label={t('organisations.locality')}
          data={localities}
          limit={20}
          required
        />
      )}
      <Group grow align="start">
        <DayField {...form.getInputProps('lookedOn')} label={t('surveys.lookedOn')} max={today()} required />
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

/** Today where the reader is, `2026-11-21`. */
const today = () => new Date().toLocaleDateString('sv')

const localitiesOf = ({ organisations }: Dataset) => [
  ...new Set(
    organisations.flatMap(({ locations }) => locations.map(({ locality }) => locality)).filter(Boolean),
  ),
]

function differences(
  mine: SurveyDraft,
  theirs: SurveyDraft,
  words: ReturnType<typeof useSurveyWords>,
  { t, day }: Messages,
) {
  const where = (draft: SurveyDraft) => {
    const { territoryId = null, locality = null } = bodyOfSurvey(draft)
    return words.where({ territoryId, locality })
  }
  return [
    {
      label: t('organisations.sector'),
      mine: words.sector(mine.sectorId),
      theirs: words.sector(theirs.sectorId),
    },
    { label: t('surveys.where'), mine: where(mine), theirs: where(theirs) },
    { label: t('surveys.lookedOn'), mine: day(mine.lookedOn), theirs: day(theirs.lookedOn) },
    { label: t('surveys.lookedBy'), mine: mine.lookedBy, theirs: theirs.lookedBy },
    { label: t('surveys.note'), mine: mine.note, theirs: theirs.note },
  ]
}
