import type { Dataset } from '@atlas/shared/dataset'
import { HexagonsCreate, maxHexagons, minHexagonMetres } from '@atlas/shared/territories'
import { Button, Checkbox, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRefresh } from '../alliances/use-refresh.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { api } from '../service/api.ts'
import { recordsOf } from '../service/records.ts'
import { useKeyOf } from '../service/use-key-of.ts'
import { CheckedForm } from '../ui/checked-form.tsx'
import { Dialog, DialogFooter } from '../ui/dialog.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { keptOf, shownIn, type Typed, unitFaults } from '../ui/units.ts'
import { useCheckedForm } from '../ui/use-checked-form.ts'
import { hexagonSize } from './hexagon-size.ts'
import { placedPoints } from './placed-points.ts'

type Draft = { metres: Typed; replace: boolean }

const bodyOf = ({ metres, replace }: Draft) => ({
  ...(metres !== '' && { metres: keptOf('kilometres', metres) }),
  replace,
})

/** In kilometres. */
const minKilometres = Number(shownIn('kilometres', minHexagonMetres))

/** Covers the region with territories of equal size, where nobody has drawn any or they are too unlike. */
export function HexagonDialog({ dataset, onClose }: { dataset: Dataset; onClose: () => void }) {
  const { t } = useMessages()
  const { slug, boundary } = dataset.alliance
  const refresh = useRefresh(slug)
  const { keyOf } = useKeyOf()
  const form = useCheckedForm<Draft>({
    initialValues: {
      metres: shownIn('kilometres', hexagonSize(boundary?.coordinates.flat(2) ?? placedPoints(dataset))),
      replace: false,
    },
    schema: HexagonsCreate,
    bodyOf,
    further: ({ metres }) => unitFaults('/metres', 'kilometres', metres, minKilometres),
  })
  const lay = useMutation({
    mutationFn: (draft: Draft) => {
      const body = bodyOf(draft)
      return api.post(recordsOf(slug, 'territories').path('hexagons'), {
        body,
        idempotencyKey: keyOf(body),
      })
    },
    onSuccess: async () => {
      await refresh()
      onClose()
    },
  })
  const there = dataset.territories.length
  return (
    <Dialog title={t('territories.hexagons')} onClose={onClose} centered>
      <CheckedForm form={form} onSubmit={(draft) => lay.mutate(draft)} error={lay.error}>
        <Stack>
          <Text size="sm">
            {t(boundary ? 'territories.hexagons.boundary' : 'territories.hexagons.around')}
          </Text>
          <NumberField
            {...form.getInputProps('metres')}
            data-autofocus
            label={t('territories.hexagons.size')}
            description={t('territories.hexagons.size.hint', { most: maxHexagons })}
            unit="kilometres"
          />
          {there > 0 && (
            <Checkbox
              {...form.getInputProps('replace', { type: 'checkbox' })}
              data-faulty={form.errors.replace ? true : undefined}
              label={t('territories.hexagons.replace', { n: there })}
              description={t('territories.hexagons.replace.hint')}
            />
          )}
          <ProblemAlert error={lay.error} marked={Object.keys(form.values)} />
          <DialogFooter unsaved={form.isDirty()}>
            <Button type="submit" loading={lay.isPending}>
              {t('territories.hexagons.lay')}
            </Button>
          </DialogFooter>
        </Stack>
      </CheckedForm>
    </Dialog>
  )
}
