import { precisions } from '@atlas/shared/organisations'
import { NativeSelect, SimpleGrid } from '@mantine/core'
import { useMessages } from '../../i18n/use-messages.ts'
import type { LocationDraft } from './location-draft.ts'
import type { DraftForm } from './use-draft-form.ts'

/** What is explained changes its length: below the fields, they stay in one line. */
const order: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']

/** How exactly a place is known, and how exactly anybody outside the alliance may know it. */
export function PrecisionFields({ form, position }: { form: DraftForm; position: number }) {
  const { t } = useMessages()
  const { precision, publicPrecision } = form.values.locations[position] as LocationDraft
  const choices = precisions.map((value) => ({ value, label: t(`organisations.precision.${value}`) }))
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} mt="md">
      <NativeSelect
        label={t('organisations.place.precision')}
        description={t(`organisations.place.precision.${precision}.text`)}
        inputWrapperOrder={order}
        data={choices}
        {...form.getInputProps(`locations.${position}.precision`)}
        data-path={`locations.${position}.precision`}
      />
      <NativeSelect
        label={t('organisations.place.publicPrecision')}
        description={t(`organisations.place.publicPrecision.${publicPrecision}.text`)}
        inputWrapperOrder={order}
        data={choices}
        {...form.getInputProps(`locations.${position}.publicPrecision`)}
        data-path={`locations.${position}.publicPrecision`}
      />
    </SimpleGrid>
  )
}
