import type { Dataset } from '@atlas/shared/dataset'
import { useMemo } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { figuresOf } from '../selection/figures.ts'

/** The map in sentences: how many are on it; how many are not, and what is drawn and not counted. */
export function useMapFigures(dataset: Dataset, organisations: readonly number[]): [string, ...string[]] {
  const { t } = useMessages()
  return useMemo(() => {
    const { organisations: counted, unplaced, missing } = figuresOf(dataset, organisations)
    return [
      t('map.figures', { placed: counted - unplaced, total: counted }),
      ...(unplaced > 0 ? [t('map.figures.unplaced', { n: unplaced })] : []),
      ...(missing > 0 ? [t('map.figures.missing', { n: missing })] : []),
    ]
  }, [dataset, organisations, t])
}
