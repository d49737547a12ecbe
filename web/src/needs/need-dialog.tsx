import { type Need, NeedCreate } from '@atlas/shared/needs'
import type { Labels } from '@atlas/shared/primitives'
import { TextInput } from '@mantine/core'
import { useCollectionSave } from '../alliances/use-collection-save.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { labelsDraft, labelsOf } from '../ui/labels-draft.ts'
import { LabelsFields } from '../ui/labels-fields.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { RecordDialog } from '../ui/record-dialog.tsx'
import { sideBySide } from '../ui/side-by-side.ts'
import { keptOf, shownIn, type Typed, unitFaults } from '../ui/units.ts'
import { useCheckedForm } from '../ui/use-checked-form.ts'

type Draft = { labels: Labels; expectedMinimum: Typed; reachMetres: Typed; code: string }

const draftOf = (need: Need | null, languages: readonly string[]): Draft => ({
  labels: labelsDraft(need?.labels ?? {}, languages),
  expectedMinimum: need?.expectedMinimum ?? '',
  reachMetres: shownIn('kilometres', need?.reachMetres ?? null),
  code: need?.code ?? '',
})

const bodyOf = ({ labels, expectedMinimum, reachMetres, code }: Draft, languages: readonly string[]) => ({
  labels: labelsOf(labels, languages),
  expectedMinimum: keptOf('plain', expectedMinimum),
  reachMetres: keptOf('kilometres', reachMetres),
  ...(code && { code }),
})

type Props = {
  slug: string
  languages: readonly string[]
  /** Null makes a new one. */
  need: Need | null
  onClose: () => void
}

export function NeedDialog({ slug, languages, need, onClose }: Props) {
  const { t, label } = useMessages()
  const form = useCheckedForm({
    initialValues: draftOf(need, languages),
    schema: NeedCreate,
    bodyOf: (draft) => bodyOf(draft, languages),
    further: ({ reachMetres }) => unitFaults('/reachMetres', 'kilometres', reachMetres),
  })
  const save = useCollectionSave<Need, Draft>(
    slug,
    'needs',
    need,
    (draft) => bodyOf(draft, languages),
    onClose,
  )
  const words = ({ labels, expectedMinimum, reachMetres, code }: Draft): [string, string][] => [
    [t('lists.name'), label(labels, ...languages)],
    [t('lists.expected'), String(expectedMinimum)],
    [t('lists.reach.kilometres'), String(reachMetres)],
    [t('lists.code'), code],
  ]
  return (
    <RecordDialog
      title={t(need ? 'needs.edit' : 'needs.add')}
      form={form}
      save={save}
      marked={Object.keys(form.values)}
      theirs={save.theirs && draftOf(save.theirs, languages)}
      compare={(mine, theirs) => sideBySide(words(mine), words(theirs))}
      onClose={onClose}
    >
      <LabelsFields languages={languages} label={t('lists.name')} inputProps={form.getInputProps} />
      <NumberField
        {...form.getInputProps('expectedMinimum')}
        label={t('lists.expected')}
        description={t('needs.expected.hint')}
      />
      <NumberField
        {...form.getInputProps('reachMetres')}
        unit="kilometres"
        label={t('lists.reach.kilometres')}
        description={t('needs.reach.hint')}
      />
      <TextInput {...form.getInputProps('code')} label={t('lists.code')} description={t('lists.code.hint')} />
    </RecordDialog>
  )
}
