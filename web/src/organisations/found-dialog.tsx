import type { Dataset } from '@atlas/shared/dataset'
import type { Organisation } from '@atlas/shared/organisations'
import { SegmentedControl, Stack } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { Dialog } from '../ui/dialog.tsx'
import { useNarrow } from '../ui/use-narrow.ts'
import { FoundForm } from './found-form.tsx'
import { FoundKnown } from './found-known.tsx'

type Props = { organisation: Organisation; dataset: Dataset; onClose: () => void }

/** A missing actor has been found: it becomes the organisation it stood for, or turns out to be one of the base. */
export function FoundDialog({ organisation, dataset, onClose }: Props) {
  const { t } = useMessages()
  const narrow = useNarrow()
  const [how, setHow] = useState<'new' | 'known'>('new')
  return (
    <Dialog onClose={onClose} size="lg" title={t('organisations.found')}>
      <Stack>
        <SegmentedControl
          orientation={narrow ? 'vertical' : 'horizontal'}
          aria-label={t('organisations.found.how')}
          value={how}
          onChange={(value) => setHow(value as typeof how)}
          data={(['new', 'known'] as const).map((value) => ({
            value,
            label: t(`organisations.found.${value}`),
          }))}
        />
        {how === 'new' ? (
          <FoundForm organisation={organisation} dataset={dataset} onClose={onClose} />
        ) : (
          <FoundKnown organisation={organisation} dataset={dataset} />
        )}
      </Stack>
    </Dialog>
  )
}
