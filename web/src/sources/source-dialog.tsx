import { type Source, SourceCreate } from '@atlas/shared/sources'
import { Textarea, TextInput } from '@mantine/core'
import { useCollectionSave } from '../alliances/use-collection-save.ts'
import { todayHere } from '../i18n/days.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { DayField } from '../ui/day-field.tsx'
import { RecordDialog } from '../ui/record-dialog.tsx'
import { sideBySide } from '../ui/side-by-side.ts'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { bodyOfSource, draftOfSource, type SourceDraft, sourceFaults } from './source-draft.ts'

type Props = {
  slug: string
  /** Null records a new one. */
  source: Source | null
  onClose: () => void
}

export function SourceDialog({ slug, source, onClose }: Props) {
  const { t, day } = useMessages()
  const today = todayHere()
  const form = useCheckedForm({
    initialValues: draftOfSource(source),
    schema: SourceCreate,
    bodyOf: bodyOfSource,
    further: (draft) => sourceFaults(draft, today),
  })
  const save = useCollectionSave(slug, 'sources', source, bodyOfSource, onClose)
  const inWords = ({ title, link, summary, publishedOn }: SourceDraft): [string, string][] => [
    [t('sources.title'), title],
    [t('sources.link'), link],
    [t('sources.summary'), summary],
    [t('sources.publishedOn'), publishedOn && day(publishedOn)],
  ]
  return (
    <RecordDialog
      title={t(source ? 'sources.edit' : 'sources.add')}
      form={form}
      save={save}
      marked={Object.keys(form.values)}
      theirs={save.theirs && draftOfSource(save.theirs)}
      compare={(mine, theirs) => sideBySide(inWords(mine), inWords(theirs))}
      onClose={onClose}
    >
      <TextInput {...form.getInputProps('title')} label={t('sources.title')} required />
      <TextInput
        {...form.getInputProps('link')}
        label={t('sources.link')}
        description={t('sources.link.hint')}
        inputMode="url"
      />
      <Textarea {...form.getInputProps('summary')} label={t('sources.summary')} autosize minRows={3} />
      <DayField {...form.getInputProps('publishedOn')} label={t('sources.publishedOn')} max={today} />
    </RecordDialog>
  )
}
