import type { Dataset } from '@atlas/shared/dataset'
import { type HexagonsCreate, mostHexagons } from '@atlas/shared/territories'
import { Alert, Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useRefresh } from '../alliances/use-refresh.ts'
import { type MessageKey, type Messages, useMessages } from '../i18n/use-messages.ts'
import { api, apiPath, ProblemError } from '../service/api.ts'
import { Dialog } from '../ui/dialog.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { sentenceOf } from '../ui/problem.ts'
import { keptOf, shownIn, type Typed } from '../ui/units.ts'
import { hexagonSize } from './hexagon-size.ts'
import { placedPoints } from './placed-points.ts'

/** Covers the region with territories of equal size, where nobody has drawn any or they are too unlike. */
export function HexagonDialog({ dataset, onClose }: { dataset: Dataset; onClose: () => void }) {
  const messages = useMessages()
  const { t } = messages
  const { slug, boundary } = dataset.alliance
  const refresh = useRefresh(slug)
  const [size, setSize] = useState<Typed>(() =>
    shownIn('kilometres', hexagonSize(boundary?.coordinates.flat(2) ?? placedPoints(dataset))),
  )
  const [replace, setReplace] = useState(false)
  const lay = useMutation({
    mutationFn: (body: HexagonsCreate) =>
      api.post(apiPath('alliances', slug, 'territories', 'hexagons'), { body }),
    onSuccess: async () => {
      await refresh()
      onClose()
    },
  })
  const there = dataset.territories.length
  const submit = (event: FormEvent) => {
    event.preventDefault()
    lay.mutate({ metres: keptOf('kilometres', size) ?? 0, replace: replace && there > 0 })
  }
  return (
    <Dialog title={t('territories.hexagons')} onClose={onClose} centered>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm">
            {t(boundary ? 'territories.hexagons.boundary' : 'territories.hexagons.around')}
          </Text>
          <NumberField
            data-autofocus
            label={t('territories.hexagons.size')}
            description={t('territories.hexagons.size.hint', { most: mostHexagons })}
            unit="kilometres"
            value={size}
            onChange={setSize}
            error={lay.error && refusal(lay.error, messages)}
          />
          {there > 0 && (
            <Checkbox
              checked={replace}
              onChange={(event) => setReplace(event.currentTarget.checked)}
              label={t('territories.hexagons.replace', { n: there })}
              description={t('territories.hexagons.replace.hint')}
            />
          )}
          {lay.error && !(lay.error instanceof ProblemError) && (
            <Alert color="red" role="alert">
              {sentenceOf(lay.error, t)}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit" loading={lay.isPending}>
              {t('territories.hexagons.lay')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

/** What is to be done about each refusal, by the code of the fault. */
const sentences: Record<string, MessageKey> = {
  minimum: 'territories.hexagons.small',
  type: 'territories.hexagons.small',
  maximum: 'territories.hexagons.large',
  'too-many-hexagons': 'territories.hexagons.many',
  'no-region': 'territories.hexagons.nowhere',
  antimeridian: 'territories.hexagons.antimeridian',
  'hexagons-there': 'territories.hexagons.there',
}

function refusal(error: Error, { t }: Messages): string | null {
  if (!(error instanceof ProblemError)) return null
  const key = sentences[error.faults[0]?.code ?? '']
  return key ? t(key, { most: mostHexagons }) : sentenceOf(error, t)
}
