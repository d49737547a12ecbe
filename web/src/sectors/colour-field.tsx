import type { Sector } from '@atlas/shared/sectors'
import { ColorInput } from '@mantine/core'
import type { EntryField } from '../lists/entry-list.ts'

/** Told apart with any colour vision: Okabe and Ito, "Color Universal Design" (2008). */
const swatches = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#f0e442']

/** Asks for the colour of a sector, `#rrggbb`; one that is left empty is chosen by the service. */
export const colourField: EntryField<Sector, string> = {
  name: 'colour',
  typed: (sector) => sector?.colour ?? '',
  sent: (colour) => colour.toLowerCase() || undefined,
  told: (colour, { t }) => [t('sectors.colour'), colour],
  asked: ({ form }, { t }) => (
    <ColorInput
      {...form.getInputProps('colour')}
      label={t('sectors.colour')}
      description={t('sectors.colour.hint')}
      swatches={swatches}
      format="hex"
      withEyeDropper={false}
      fixOnBlur={false}
    />
  ),
}
