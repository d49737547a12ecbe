import type { Item } from '@atlas/shared/nouns'
import type { Labels } from '@atlas/shared/primitives'
import { TextInput } from '@mantine/core'
import { Fragment, useState } from 'react'
import { useCollectionSave } from '../alliances/use-collection-save.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { alikeFaults } from '../ui/labels-draft.ts'
import { LabelsFields } from '../ui/labels-fields.tsx'
import { RecordDialog } from '../ui/record-dialog.tsx'
import { sideBySide } from '../ui/side-by-side.ts'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { bodyOf, draftOf, faultsOf } from './entry-draft.ts'
import type { EntryDraft, EntryList, ListEntry } from './entry-list.ts'

type Props<Entry extends ListEntry> = {
  slug: string
  languages: readonly string[]
  list: EntryList<Entry>
  /** Null makes a new one. */
  entry: Entry | null
  /** All of the list. */
  entries: readonly Entry[]
  onClose: () => void
}

/** The form of an entry: its name, what its list asks, its short name. */
export function EntryDialog<Entry extends ListEntry>({
  slug,
  languages,
  list,
  entry,
  entries,
  onClose,
}: Props<Entry>) {
  const messages = useMessages()
  const { t, label } = messages
  const { name, fields } = list
  const isNew = entry === null
  const naming = t(list.label ?? 'lists.name')
  const body = (draft: EntryDraft, asNew = isNew) => bodyOf(fields, { draft, languages, isNew: asNew })
  // As they were when it was opened: an entry whose answer got lost on its way is no other one.
  const [others] = useState(() => entries.filter(({ id }) => id !== entry?.id).map(({ labels }) => labels))
  const form = useCheckedForm<EntryDraft>({
    initialValues: draftOf(fields, entry, languages),
    schema: isNew ? list.create : list.update,
    bodyOf: (draft) => body(draft),
    further: (draft) => [
      ...alikeFaults('/labels', renamed(draft.labels, entry), others),
      ...faultsOf(fields, draft),
    ],
  })
  const saved = entry as unknown as Item<typeof name> | null
  const save = useCollectionSave(slug, name, saved, body, onClose)
  const theirs = save.theirs as unknown as Entry | undefined
  const words = (draft: EntryDraft): [string, string][] => [
    [naming, label(draft.labels, ...languages)],
    ...fields.flatMap((field) => {
      const told = field.told?.(draft[field.name], messages, languages)
      return told ? [told] : []
    }),
    [t('lists.code'), draft.code],
  ]
  return (
    <RecordDialog
      title={t(isNew ? `${name}.add` : `${name}.edit`)}
      form={form}
      save={save}
      marked={Object.keys(form.values)}
      theirs={theirs && draftOf(fields, theirs, languages)}
      compare={(mine, theirs) => sideBySide(words(mine), words(theirs))}
      onClose={onClose}
    >
      <LabelsFields languages={languages} label={naming} inputProps={form.getInputProps} />
      {fields.map((field) => (
        <Fragment key={field.name}>{field.asked({ form, languages, isNew }, messages)}</Fragment>
      ))}
      <TextInput {...form.getInputProps('code')} label={t('lists.code')} description={t('lists.code.hint')} />
    </RecordDialog>
  )
}

/** Of the words, those that are not as they were: what bears the name of another one already can still be changed. */
const renamed = (labels: Labels, entry: ListEntry | null): Labels =>
  Object.fromEntries(Object.entries(labels).filter(([language, text]) => text !== entry?.labels[language]))
