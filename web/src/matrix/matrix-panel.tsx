import type { Dataset } from '@atlas/shared/dataset'
import { Text } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { CellPanel } from './cell-panel.tsx'
import classes from './matrix.module.css'
import { MatrixLegend } from './matrix-legend.tsx'
import type { MatrixState } from './use-matrix.ts'

type Props = {
  dataset: Dataset
  state: MatrixState
  figures: string
  onClose: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** Beside the grid: the opened spot, or else the legend. */
export function MatrixPanel({ dataset, state, figures, ...events }: Props) {
  const { t } = useMessages()
  if (state.opened) return <CellPanel dataset={dataset} state={state} spot={state.opened} {...events} />
  return (
    <div className={classes.head}>
      <Text size="sm">{figures}</Text>
      <MatrixLegend matrix={state.matrix} />
      <Text size="sm" c="dimmed">
        {t('matrix.panel.hint')}
      </Text>
    </div>
  )
}
