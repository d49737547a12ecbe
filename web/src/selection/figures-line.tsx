import type { Dataset } from '@atlas/shared/dataset'
import { UnstyledButton } from '@mantine/core'
import { useMemo } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { figuresOf } from './figures.ts'
import classes from './filter-bar.module.css'
import { useSelection } from './selection.tsx'

/** How many organisations are shown, and what that number leaves out. Each part opens what it counts. */
export function FiguresLine({ dataset }: { dataset: Dataset }) {
  const { t } = useMessages()
  const { filter, filtered, organisations, changeFilter } = useSelection()
  const shown = useMemo(() => figuresOf(dataset, organisations), [dataset, organisations])
  const total = useMemo(() => figuresOf(dataset, dataset.organisations.keys()).organisations, [dataset])
  return (
    <p className={classes.figures} role="status">
      <strong>
        {filtered
          ? t('selection.shown', { n: shown.organisations, total })
          : t('organisations.count', { n: total })}
      </strong>
      {shown.missing > 0 && (
        <UnstyledButton
          className={classes.figure}
          aria-pressed={filter.statuses?.join() === 'missing'}
          onClick={() =>
            changeFilter({ statuses: filter.statuses?.join() === 'missing' ? undefined : ['missing'] })
          }
        >
          {t('selection.missing', { n: shown.missing })}
        </UnstyledButton>
      )}
      {shown.unplaced > 0 && (
        <UnstyledButton
          className={classes.figure}
          aria-pressed={filter.placed === false}
          onClick={() => changeFilter({ placed: filter.placed === false ? undefined : false })}
        >
          {t('selection.unplaced', { n: shown.unplaced })}
        </UnstyledButton>
      )}
    </p>
  )
}
