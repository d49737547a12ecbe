import { sentenceLanguages } from '@atlas/shared/sentences/languages'
import { type Workshop, WorkshopCreate } from '@atlas/shared/workshops'
import { Group, Select, TextInput } from '@mantine/core'
import { useCollectionSave } from '../alliances/use-collection-save.ts'
import { languages as languageNames } from '../i18n/language.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { DayField } from '../ui/day-field.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { RecordDialog } from '../ui/record-dialog.tsx'
import { sideBySide } from '../ui/side-by-side.ts'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { bodyOfWorkshop, draftOfWorkshop, newAgenda, type WorkshopDraft } from './workshop-draft.ts'

type Props = {
  slug: string
  /** Null prepares a new one, with the usual agenda. */
  workshop: Workshop | null
  /** Of the alliance. */
  languages: readonly string[]
  onSaved?: (saved: Workshop) => void
  onClose: () => void
}

export function WorkshopDialog({ slug, workshop, languages, onSaved, onClose }: Props) {
  const { t, day, language: reader } = useMessages()
  const form = useCheckedForm({
    initialValues: draftOfWorkshop(workshop, languages, reader),
    schema: WorkshopCreate,
    bodyOf: bodyOfWorkshop,
  })
  const save = useCollectionSave(
    slug,
    'workshops',
    workshop,
    (draft: WorkshopDraft, isNew) => ({
      ...bodyOfWorkshop(draft),
      ...(isNew && { exercises: workshop?.exercises ?? newAgenda(draft.language) }),
    }),
    (saved) => {
      onClose()
      onSaved?.(saved)
    },
  )
  const inWords = (draft: WorkshopDraft): [string, string][] => [
    [t('workshops.title'), draft.title],
    [t('workshops.heldOn'), draft.heldOn && day(draft.heldOn)],
    [t('workshops.venue'), draft.venue],
    [t('workshops.language'), languageNames[draft.language]],
    [t('workshops.keptDays'), String(draft.keptDays)],
  ]
  return (
    <RecordDialog
      title={t(workshop ? 'workshops.edit' : 'workshops.add')}
      form={form}
      save={save}
      marked={Object.keys(form.values)}
      theirs={save.theirs && draftOfWorkshop(save.theirs, languages, reader)}
      compare={(mine, theirs) => sideBySide(inWords(mine), inWords(theirs))}
      onClose={onClose}
    >
      <TextInput {...form.getInputProps('title')} label={t('workshops.title')} required />
      <TextInput {...form.getInputProps('venue')} label={t('workshops.venue')} />
      <Group grow align="start">
        <DayField {...form.getInputProps('heldOn')} label={t('workshops.heldOn')} />
        <Select
          {...form.getInputProps('language')}
          label={t('workshops.language')}
          description={t('workshops.language.hint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={sentenceLanguages.map((value) => ({ value, label: languageNames[value] }))}
          allowDeselect={false}
        />
      </Group>
      <NumberField
        {...form.getInputProps('keptDays')}
        label={t('workshops.keptDays')}
        description={t('workshops.keptDays.hint')}
      />
    </RecordDialog>
  )
}
