import type { OutlineMatch } from '@atlas/shared/outlines'
import type { Area, Labels, Position } from '@atlas/shared/primitives'
import { type Territory, TerritoryCreate } from '@atlas/shared/territories'
import { TextInput } from '@mantine/core'
import { useCollectionSave } from '../alliances/use-collection-save.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { labelsDraft, labelsOf } from '../ui/labels-draft.ts'
import { LabelsFields } from '../ui/labels-fields.tsx'
import { RecordDialog } from '../ui/record-dialog.tsx'
import { sideBySide } from '../ui/side-by-side.ts'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { AreaField } from './area-field.tsx'
import { labelsIn } from './outline-queries.ts'

type Props = {
  slug: string
  languages: readonly string[]
  country: string | null
  /** Null makes a new one. */
  territory: Territory | null
  /** What is drawn along. */
  around: readonly Area[]
  /** Where to look while there is nothing. */
  near: readonly Position[]
  onClose: () => void
}

type Draft = { labels: Labels; code: string; boundary: Area | null }

const draftOf = (territory: Territory | null, languages: readonly string[]): Draft => ({
  labels: labelsDraft(territory?.labels ?? {}, languages),
  code: territory?.code ?? '',
  boundary: territory?.boundary ?? null,
})

const bodyOf = ({ labels, code, boundary }: Draft, languages: readonly string[]) => ({
  labels: labelsOf(labels, languages),
  code: code.trim() || null,
  ...(boundary && { boundary }),
})

export function TerritoryDialog({ slug, languages, country, territory, around, near, onClose }: Props) {
  const { t, label } = useMessages()
  const form = useCheckedForm({
    initialValues: draftOf(territory, languages),
    schema: TerritoryCreate,
    bodyOf: (draft) => bodyOf(draft, languages),
  })
  const save = useCollectionSave(
    slug,
    'territories',
    territory,
    (draft: Draft) => bodyOf(draft, languages),
    onClose,
  )
  const words = (draft: Draft): [string, string][] => [
    [t('territories.label'), label(draft.labels, ...languages)],
    [t('territories.code'), draft.code],
  ]
  /** What has no name yet is called as what was chosen. */
  const nameAfter = ({ labels, code }: OutlineMatch) => {
    if (Object.values(form.values.labels).every((name) => name.trim() === ''))
      form.setFieldValue('labels', labelsDraft(labelsIn(labels, languages), languages))
    if (form.values.code.trim() === '') form.setFieldValue('code', code)
  }
  // Whoever draws one begins with that, and has the map in sight.
  const area = (
    <AreaField
      value={form.values.boundary}
      onChange={(boundary) => form.setFieldValue('boundary', boundary)}
      error={form.errors.boundary}
      label={t('territories.area')}
      around={around}
      near={near}
      country={country}
      drawn={territory === null}
      onChosen={([only, ...more]) => only && more.length === 0 && nameAfter(only)}
      required
    />
  )
  return (
    <RecordDialog
      title={t(territory ? 'territories.edit' : 'territories.new')}
      size="xl"
      form={form}
      save={save}
      marked={Object.keys(form.values)}
      theirs={save.theirs && draftOf(save.theirs, languages)}
      compare={(mine, theirs) => sideBySide(words(mine), words(theirs))}
      onClose={onClose}
    >
      {territory === null && area}
      <LabelsFields languages={languages} label={t('territories.label')} inputProps={form.getInputProps} />
      <TextInput
        {...form.getInputProps('code')}
        label={t('territories.code')}
        description={t('territories.code.hint')}
      />
      {territory && area}
    </RecordDialog>
  )
}
