import { type Territory, TerritoryCreate } from '@atlas/shared/territories'
import { TextInput } from '@mantine/core'
import { useRefresh } from '../alliances/use-refresh.ts'
import { api, apiPath } from '../api.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { labelsDraft, labelsOf } from '../ui/labels-draft.ts'
import { LabelsFields } from '../ui/labels-fields.tsx'
import { RecordDialog } from '../ui/record-dialog.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { useRecordSave } from '../ui/use-record-save.ts'
import { AreaField } from './area-field.tsx'

type Props = { slug: string; languages: readonly string[]; territory: Territory; onClose: () => void }

type Draft = Pick<Territory, 'labels' | 'boundary'> & { code: string }

const draftOf = ({ labels, code, boundary }: Territory, languages: readonly string[]): Draft => ({
  labels: labelsDraft(labels, languages),
  code: code ?? '',
  boundary,
})

const bodyOf = ({ labels, code, boundary }: Draft, languages: readonly string[]) => ({
  labels: labelsOf(labels, languages),
  code: code.trim() || null,
  boundary,
})

export function TerritoryDialog({ slug, languages, territory, onClose }: Props) {
  const { t, label } = useMessages()
  const refresh = useRefresh(slug)
  const form = useCheckedForm({
    initialValues: draftOf(territory, languages),
    schema: TerritoryCreate,
    bodyOf: (draft) => bodyOf(draft, languages),
  })
  const save = useRecordSave(
    territory,
    (draft: Draft, revision) =>
      api.patch<Territory>(apiPath('alliances', slug, 'territories', territory.id), {
        body: bodyOf(draft, languages),
        revision,
      }),
    () => {
      void refresh()
      onClose()
    },
  )
  const compare = (mine: Draft, theirs: Draft) => [
    {
      label: t('territories.label'),
      mine: label(mine.labels, ...languages),
      theirs: label(theirs.labels, ...languages),
    },
    { label: t('territories.code'), mine: mine.code, theirs: theirs.code },
  ]
  return (
    <RecordDialog
      title={t('territories.edit')}
      form={form}
      save={save}
      marked={Object.keys(form.values)}
      theirs={save.theirs && draftOf(save.theirs, languages)}
      compare={compare}
      onClose={onClose}
    >
      <LabelsFields languages={languages} label={t('territories.label')} inputProps={form.getInputProps} />
      <TextInput
        {...form.getInputProps('code')}
        label={t('territories.code')}
        description={t('territories.code.hint')}
      />
      <AreaField
        value={form.values.boundary}
        onChange={(boundary) => boundary && form.setFieldValue('boundary', boundary)}
        error={form.errors.boundary}
        label={t('territories.area')}
        required
      />
    </RecordDialog>
  )
}
