import type { Labels } from '@atlas/shared/primitives'
import { type Sector, SectorCreate } from '@atlas/shared/sectors'
import { ColorInput, NumberInput, TextInput } from '@mantine/core'
import { useRefresh } from '../alliances/use-refresh.ts'
import { api, apiPath } from '../api.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { labelsDraft, labelsOf } from '../ui/labels-draft.ts'
import { LabelsFields } from '../ui/labels-fields.tsx'
import { RecordDialog } from '../ui/record-dialog.tsx'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { useRecordSave } from '../ui/use-record-save.ts'

/** Told apart with any colour vision: Okabe and Ito, "Color Universal Design" (2008). */
const swatches = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#f0e442']

type Draft = { labels: Labels; code: string; colour: string; expectedMinimum: number | string }

const draftOf = (sector: Sector | null, languages: readonly string[]): Draft => ({
  labels: labelsDraft(sector?.labels ?? {}, languages),
  code: sector?.code ?? '',
  colour: sector?.colour ?? '',
  expectedMinimum: sector?.expectedMinimum ?? '',
})

/** Code and colour of a new sector may be left to the service. */
const bodyOf = ({ labels, code, colour, expectedMinimum }: Draft, languages: readonly string[]) => ({
  labels: labelsOf(labels, languages),
  ...(code && { code }),
  ...(colour && { colour: colour.toLowerCase() }),
  expectedMinimum: expectedMinimum === '' ? null : Number(expectedMinimum),
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
  const form = useCheckedForm({
    initialValues: draftOf(sector, languages),
    schema: SectorCreate,
    bodyOf: (draft) => bodyOf(draft, languages),
  })
  const save = useRecordSave(
    sector,
    (draft: Draft, revision): Promise<Sector> => {
      const body = bodyOf(draft, languages)
      return sector === null
        ? api.post(apiPath('alliances', slug, 'sectors'), { body })
        : api.patch(apiPath('alliances', slug, 'sectors', sector.id), { body, revision })
    },
    () => {
      void refresh()
      onClose()
    },
  )
  const compare = (mine: Draft, theirs: Draft) => [
    {
      label: t('sectors.label'),
      mine: label(mine.labels, ...languages),
      theirs: label(theirs.labels, ...languages),
    },
    { label: t('sectors.code'), mine: mine.code, theirs: theirs.code },
    { label: t('sectors.colour'), mine: mine.colour, theirs: theirs.colour },
    {
      label: t('sectors.expectedMinimum'),
      mine: String(mine.expectedMinimum),
      theirs: String(theirs.expectedMinimum),
    },
  ]
  return (
    <RecordDialog
      title={t(sector ? 'sectors.edit' : 'sectors.add')}
      form={form}
      save={save}
      marked={Object.keys(form.values)}
      theirs={save.theirs && draftOf(save.theirs, languages)}
      compare={compare}
      onClose={onClose}
    >
      <LabelsFields languages={languages} label={t('sectors.label')} inputProps={form.getInputProps} />
      <ColorInput
        {...form.getInputProps('colour')}
        label={t('sectors.colour')}
        description={t('sectors.colour.hint')}
        swatches={swatches}
        format="hex"
        withEyeDropper={false}
        fixOnBlur={false}
      />
      <NumberInput
        {...form.getInputProps('expectedMinimum')}
        label={t('sectors.expectedMinimum')}
        description={t('sectors.expectedMinimum.hint')}
        min={0}
        max={1_000_000}
        clampBehavior="none"
        allowDecimal={false}
      />
      <TextInput
        {...form.getInputProps('code')}
        label={t('sectors.code')}
        description={t('sectors.code.hint')}
      />
    </RecordDialog>
  )
}
