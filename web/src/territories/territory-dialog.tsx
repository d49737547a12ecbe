import type { Territory } from '@atlas/shared/territories'
import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useRefresh } from '../alliances/use-refresh.ts'
import { api, apiPath } from '../api.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { LabelsFields } from '../ui/labels-fields.tsx'
import { RecordDialog } from '../ui/record-dialog.tsx'
import { useRecordSave } from '../ui/use-record-save.ts'
import { AreaField } from './area-field.tsx'

type Props = { slug: string; languages: readonly string[]; territory: Territory; onClose: () => void }

type Draft = Pick<Territory, 'labels' | 'boundary'> & { code: string }

const draftOf = ({ labels, code, boundary }: Territory): Draft => ({ labels, code: code ?? '', boundary })

export function TerritoryDialog({ slug, languages, territory, onClose }: Props) {
  const { t, label } = useMessages()
  const refresh = useRefresh(slug)
  const form = useForm({ initialValues: draftOf(territory) })
  const save = useRecordSave(
    territory,
    ({ code, ...draft }: Draft, revision) =>
      api.patch<Territory>(apiPath('alliances', slug, 'territories', territory.id), {
        body: { ...draft, code: code || null },
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
      marked={['code']}
      theirs={save.theirs && draftOf(save.theirs)}
      compare={compare}
      onClose={onClose}
    >
      <LabelsFields
        value={form.values.labels}
        onChange={(labels) => form.setFieldValue('labels', labels)}
        languages={languages}
        label={t('territories.label')}
      />
      <TextInput
        {...form.getInputProps('code')}
        label={t('territories.code')}
        description={t('territories.code.hint')}
        maxLength={80}
      />
      <AreaField
        value={form.values.boundary}
        onChange={(boundary) => boundary && form.setFieldValue('boundary', boundary)}
        label={t('territories.area')}
        required
      />
    </RecordDialog>
  )
}
