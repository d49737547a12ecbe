import { VisuallyHidden } from '@mantine/core'
import type { CSSProperties, MouseEvent } from 'react'
import { cellWords, type SpotCount } from '../coverage/cell-words.ts'
import coverage from '../coverage/coverage.module.css'
import { useMessages } from '../i18n/use-messages.ts'
import { DevelopingSign, MissingSign, SelectedSign } from './cell-signs.tsx'
import classes from './matrix.module.css'
import type { GridPlace } from './next-cell.ts'

type Props = {
  count: SpotCount
  /** How many of its organisations, missing actors included, are selected. */
  selected: number
  /** 0 to 1: how full it is among all cells. */
  depth: number
  /** Row and column, for those who do not see where it stands. */
  name: string
  place: GridPlace
  opened: boolean
  tabbable: boolean
  onOpen: (event: MouseEvent<HTMLButtonElement>) => void
}

/** One spot: how many, how well that covers it, and what is not counted. */
export function MatrixCell({ count, selected, depth, name, place, opened, ...props }: Props) {
  const messages = useMessages()
  const { t, number } = messages
  const { organisations, developing, missing, leftOut, state } = count
  const expected = count.expected?.minimum ?? 1
  const unknown = state === 'unknown'
  return (
    <button
      type="button"
      className={`${coverage.spot} ${classes.cell}`}
      style={
        {
          '--depth': state ? depth : 0,
          '--share': organisations.length / Math.max(1, expected),
        } as CSSProperties
      }
      data-state={state ?? 'total'}
      data-selected={selected > 0 || undefined}
      data-row={place.row}
      data-column={place.column}
      aria-current={opened || undefined}
      tabIndex={props.tabbable ? 0 : -1}
      onClick={props.onOpen}
    >
      <VisuallyHidden>{`${name}: ${cellWords(count, selected, messages)}`}</VisuallyHidden>
      <span className={classes.number} aria-hidden>
        {unknown ? '?' : number(organisations.length)}
        {state === 'thin' && <small>{t('matrix.cell.of', { n: expected })}</small>}
        {leftOut > 0 && <small>{t('matrix.cell.hidden', { n: leftOut })}</small>}
      </span>
      <span className={classes.notes} aria-hidden>
        {(state === 'none' || unknown) && (
          <span className={classes.word}>{t(unknown ? 'matrix.cell.unknown' : 'matrix.cell.looked')}</span>
        )}
        {developing > 0 && (
          <span>
            <DevelopingSign />
            {number(developing)}
          </span>
        )}
        {missing.length > 0 && (
          <span>
            <MissingSign />
            {number(missing.length)}
          </span>
        )}
        {selected > 0 && (
          <strong>
            <SelectedSign />
            {number(selected)}
          </strong>
        )}
      </span>
    </button>
  )
}
