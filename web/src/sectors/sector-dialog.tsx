import type { Labels } from '@atlas/shared/primitives'
import type { Sector } from '@atlas/shared/sectors'
import { Button, ColorInput, Group, Modal, NumberInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useRefresh } from '../alliances/use-refresh.ts'
import { api, apiPath } from '../api.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { LabelsFields } from '../ui/labels-fields.tsx'
import { fieldErrorsOf } from '../ui/problem.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { TheirVersion } from '../ui/their-version.tsx'
import { useRecordSave } from '../ui/use-record-save.ts'

/** Told apart with any colour vision: Okabe and Ito, "Color Universal Design" (2008). */
const swatches = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#f0e442']

type Draft = { labels: Labels; code: string; colour: string; expectedMinimum: number | '' }

const draftOf = (sector: Sector | null): Draft => ({
  labels: sector?.labels ?? {},
  code: sector?.code ?? '',
  colour: sector?.colour ?? '',
  expectedMinimum: sector?.expectedMinimum ?? '',
})

/** Code and colour of a new sector may be left to the service. */
const bodyOf = ({ labels, code, colour, expectedMinimum }: Draft) => ({
  labels,
  ...(code && { code }),
  ...(colour && { colour: colour.toLowerCase() }),
  expectedMinimum: expectedMinimum === '' ? null : expectedMinimum,
})

type Props = {
  slug: string
  languages: readonly string[]
  /** Null makes a new one. */
  sector: Sector | null
  onClose: () => void
}

export function SectorDialog({ slug, languages, sector, onClose }: Props) {
  const { t, label } = useMessages()
  const refresh = useRefresh(slug)
  const form = useForm({ initialValues: draftOf(sector) })
  const save = useRecordSave(
    sector ?? { revision: 0 },
    (draft: Draft, revision): Promise<Sector> =>
      sector === null
        ? api.post(apiPath('alliances', slug, 'sectors'), { body: bodyOf(draft) })
        : api.patch(apiPath('alliances', slug, 'sectors', sector.id), { body: bodyOf(draft), revision }),
    () => {
      void refresh()
      onClose()
    },
  )
  const theirs = save.theirs as Sector | undefined
  const submit = (draft: Draft) =>
    save.mutate(draft, { onError: (error) => form.setErrors(fieldErrorsOf(error, t)) })
  const words = (draft: Draft) => [
    label(draft.labels, ...languages),
    draft.code,
    draft.colour,
    String(draft.expectedMinimum),
  ]
  const fieldNames = [
    t('sectors.label'),
    t('sectors.code'),
    t('sectors.colour'),
    t('sectors.expectedMinimum'),
  ]
  return (
    <Modal opened onClose={onClose} title={t(sector ? 'sectors.edit' : 'sectors.add')} centered>
      <form onSubmit={form.onSubmit(submit)}>
        <Stack>
          <LabelsFields
            value={form.values.labels}
            onChange={(labels) => form.setFieldValue('labels', labels)}
            languages={languages}
            label={t('sectors.label')}
          />
          <ColorInput
            {...form.getInputProps('colour')}
            label={t('sectors.colour')}
            description={t('sectors.colour.hint')}
            swatches={swatches}
            format="hex"
            withEyeDropper={false}
          />
          <NumberInput
            {...form.getInputProps('expectedMinimum')}
            label={t('sectors.expectedMinimum')}
            description={t('sectors.expectedMinimum.hint')}
            min={0}
            max={1_000_000}
            allowDecimal={false}
          />
          <TextInput
            {...form.getInputProps('code')}
            label={t('sectors.code')}
            description={t('sectors.code.hint')}
            pattern="[a-z0-9]+(-[a-z0-9]+)*"
            maxLength={80}
          />
          <ProblemAlert error={save.error} marked={['code', 'colour', 'expectedMinimum']}>
            {theirs && (
              <TheirVersion
                fields={fieldNames.map((name, at) => ({
                  label: name,
                  mine: words(form.values)[at] ?? '',
                  theirs: words(draftOf(theirs))[at] ?? '',
                }))}
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
