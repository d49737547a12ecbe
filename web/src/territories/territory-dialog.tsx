import type { Territory } from '@atlas/shared/territories'
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useRefresh } from '../alliances/use-refresh.ts'
import { api, apiPath } from '../api.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { LabelsFields } from '../ui/labels-fields.tsx'
import { fieldErrorsOf } from '../ui/problem.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { TheirVersion } from '../ui/their-version.tsx'
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
  const { theirs } = save
  const submit = (draft: Draft) =>
    save.mutate(draft, { onError: (error) => form.setErrors(fieldErrorsOf(error, t)) })
  return (
    <Modal opened onClose={onClose} title={t('territories.edit')} centered>
      <form onSubmit={form.onSubmit(submit)}>
        <Stack>
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
          <ProblemAlert error={save.error} marked={['code']}>
            {theirs && (
              <TheirVersion
                fields={[
                  {
                    label: t('territories.label'),
                    mine: label(form.values.labels, ...languages),
                    theirs: label(theirs.labels, ...languages),
                  },
                  { label: t('territories.code'), mine: form.values.code, theirs: theirs.code ?? '' },
                ]}
                onTake={() => form.setValues(draftOf(theirs))}
              />
            )}
          </ProblemAlert>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('shell.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
