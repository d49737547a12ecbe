import { type ActorKind, ActorKindCreate } from '@atlas/shared/actor-kinds'
import type { Labels } from '@atlas/shared/primitives'
import { TextInput } from '@mantine/core'
import { useCollectionSave } from '../alliances/use-collection-save.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { labelsDraft, labelsOf } from '../ui/labels-draft.ts'
import { LabelsFields } from '../ui/labels-fields.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { RecordDialog } from '../ui/record-dialog.tsx'
import { sideBySide } from '../ui/side-by-side.ts'
import { keptOf, type Typed } from '../ui/units.ts'
import { useCheckedForm } from '../ui/use-checked-form.ts'

type Draft = { labels: Labels; expectedSeats: Typed; code: string }

const draftOf = (kind: ActorKind | null, languages: readonly string[]): Draft => ({
  labels: labelsDraft(kind?.labels ?? {}, languages),
  expectedSeats: kind?.expectedSeats ?? 1,
  code: kind?.code ?? '',
})

/** A number of seats that is taken out is as usual: one. */
const bodyOf = ({ labels, expectedSeats, code }: Draft, languages: readonly string[]) => ({
  labels: labelsOf(labels, languages),
  expectedSeats: keptOf('plain', expectedSeats) ?? 1,
  ...(code && { code }),
})

type Props = {
  slug: string
  languages: readonly string[]
  /** Null makes a new one. */
  kind: ActorKind | null
  onClose: () => void
}

export function ActorKindDialog({ slug, languages, kind, onClose }: Props) {
  const { t, label } = useMessages()
  const form = useCheckedForm({
    initialValues: draftOf(kind, languages),
    schema: ActorKindCreate,
    bodyOf: (draft) => bodyOf(draft, languages),
  })
  const save = useCollectionSave<ActorKind, Draft>(
    slug,
    'actor-kinds',
    kind,
    (draft) => bodyOf(draft, languages),
    onClose,
  )
  const words = ({ labels, expectedSeats, code }: Draft): [string, string][] => [
    [t('lists.name'), label(labels, ...languages)],
    [t('actor-kinds.seats'), String(expectedSeats)],
    [t('lists.code'), code],
  ]
  return (
    <RecordDialog
      title={t(kind ? 'actor-kinds.edit' : 'actor-kinds.add')}
      form={form}
      save={save}
      marked={Object.keys(form.values)}
      theirs={save.theirs && draftOf(save.theirs, languages)}
      compare={(mine, theirs) => sideBySide(words(mine), words(theirs))}
      onClose={onClose}
    >
      <LabelsFields languages={languages} label={t('lists.name')} inputProps={form.getInputProps} />
      <NumberField
        {...form.getInputProps('expectedSeats')}
        label={t('actor-kinds.seats')}
        description={t('actor-kinds.seats.hint')}
      />
      <TextInput {...form.getInputProps('code')} label={t('lists.code')} description={t('lists.code.hint')} />
    </RecordDialog>
  )
}
