import type { Labels } from '@atlas/shared/primitives'
import { type Sector, SectorCreate } from '@atlas/shared/sectors'
import { ColorInput, TextInput } from '@mantine/core'
import { useCollectionSave } from '../alliances/use-collection-save.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { labelsDraft, labelsOf } from '../ui/labels-draft.ts'
import { LabelsFields } from '../ui/labels-fields.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { RecordDialog } from '../ui/record-dialog.tsx'
import { sideBySide } from '../ui/side-by-side.ts'
import { keptOf, shownIn, type Typed, unitFaults } from '../ui/units.ts'
import { useCheckedForm } from '../ui/use-checked-form.ts'

/** Told apart with any colour vision: Okabe and Ito, "Color Universal Design" (2008). */
const swatches = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#f0e442']

type Draft = {
  labels: Labels
  code: string
  colour: string
  expectedMinimum: Typed
  expectedPerInhabitants: Typed
  reachMetres: Typed
}

const draftOf = (sector: Sector | null, languages: readonly string[]): Draft => ({
  labels: labelsDraft(sector?.labels ?? {}, languages),
  code: sector?.code ?? '',
  colour: sector?.colour ?? '',
  expectedMinimum: sector?.expectedMinimum ?? '',
  expectedPerInhabitants: sector?.expectedPerInhabitants ?? '',
  reachMetres: shownIn('kilometres', sector?.reachMetres ?? null),
})

/** Code and colour of a new sector may be left to the service. */
const bodyOf = (
  { labels, code, colour, expectedMinimum, expectedPerInhabitants, reachMetres }: Draft,
  languages: readonly string[],
) => ({
  labels: labelsOf(labels, languages),
  ...(code && { code }),
  ...(colour && { colour: colour.toLowerCase() }),
  expectedMinimum: keptOf('plain', expectedMinimum),
  expectedPerInhabitants: keptOf('plain', expectedPerInhabitants),
  reachMetres: keptOf('kilometres', reachMetres),
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
  const form = useCheckedForm({
    initialValues: draftOf(sector, languages),
    schema: SectorCreate,
    bodyOf: (draft) => bodyOf(draft, languages),
    further: ({ reachMetres }) => unitFaults('/reachMetres', 'kilometres', reachMetres),
  })
  const save = useCollectionSave<Sector, Draft>(
    slug,
    'sectors',
    sector,
    (draft) => bodyOf(draft, languages),
    onClose,
  )
  const words = (draft: Draft): [string, string][] => [
    [t('lists.name'), label(draft.labels, ...languages)],
    [t('sectors.colour'), draft.colour],
    [t('lists.expected'), String(draft.expectedMinimum)],
    [t('sectors.perInhabitants'), String(draft.expectedPerInhabitants)],
    [t('lists.reach.kilometres'), String(draft.reachMetres)],
    [t('lists.code'), draft.code],
  ]
  return (
    <RecordDialog
      title={t(sector ? 'sectors.edit' : 'sectors.add')}
      form={form}
      save={save}
      marked={Object.keys(form.values)}
      theirs={save.theirs && draftOf(save.theirs, languages)}
      compare={(mine, theirs) => sideBySide(words(mine), words(theirs))}
      onClose={onClose}
    >
      <LabelsFields languages={languages} label={t('lists.name')} inputProps={form.getInputProps} />
      <ColorInput
        {...form.getInputProps('colour')}
        label={t('sectors.colour')}
        description={t('sectors.colour.hint')}
        swatches={swatches}
        format="hex"
        withEyeDropper={false}
        fixOnBlur={false}
      />
      <NumberField
        {...form.getInputProps('expectedMinimum')}
        label={t('lists.expected')}
        description={t('sectors.expectedMinimum.hint')}
      />
      <NumberField
        {...form.getInputProps('expectedPerInhabitants')}
        label={t('sectors.perInhabitants')}
        description={t('sectors.perInhabitants.hint')}
      />
      <NumberField
        {...form.getInputProps('reachMetres')}
        unit="kilometres"
        label={t('lists.reach.kilometres')}
        description={t('sectors.reach.hint')}
      />
      <TextInput {...form.getInputProps('code')} label={t('lists.code')} description={t('lists.code.hint')} />
    </RecordDialog>
  )
}
