import { VisuallyHidden } from '@mantine/core'
import { type CSSProperties, type MouseEvent, type ReactNode, useRef } from 'react'
import coverage from '../coverage/coverage.module.css'
import { useNarrow } from '../ui/use-narrow.ts'
import { WholeWords } from '../ui/whole-words.tsx'
import classes from './matrix.module.css'
import { useCellKeys } from './use-cell-keys.ts'
import type { OpenedCell } from './use-opened.ts'

/** A row or a column. */
export type Line = { key: string; name: string; sign?: ReactNode }

export type CrossCell = {
  number: string
  /** Small, beside the number. */
  note?: string
  /** Small, at the end; on a phone there is no room for it. */
  remark?: ReactNode
  /** All of it, for those who do not see it. */
  words: string
  state: 'enough' | 'thin' | 'none' | 'unknown' | 'total' | 'concern'
  /** 0 to 1: how full it is among all. */
  depth?: number
  selected: boolean
}

type Props = {
  label: string
  corner: string
  rows: readonly Line[]
  columns: readonly Line[]
  /** No cell has a note or a remark: the columns may be narrow. */
  slim: boolean
  cellOf: (row: number, column: number) => CrossCell
  opened: OpenedCell | null
  onOpen: (cell: OpenedCell, event: MouseEvent) => void
}

/** A grid of which every cell can be opened. */
export function CrossGrid({ label, corner, rows, columns, slim, cellOf, opened, onOpen }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const narrow = useNarrow()
  const keys = useCellKeys(scroller, { rows: rows.length, columns: columns.length }, () => {})
  return (
    <div ref={scroller} className={classes.scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells act is a grid
        role="grid"
        className={classes.grid}
        data-slim={slim || undefined}
        style={{ '--columns': columns.length - 1, '--row-height': narrow ? '50px' : '52px' } as CSSProperties}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
      >
        <VisuallyHidden component="caption">{label}</VisuallyHidden>
        <thead>
          <tr>
            <th scope="col" className={classes.place}>
              <span>{corner}</span>
            </th>
            {columns.map(({ key, name, sign }) => (
              <th key={key} scope="col" title={name}>
                <div className={classes.sector}>
                  {sign}
                  <span>
                    <WholeWords text={name} />
                  </span>
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.key}>
              <th scope="row" className={classes.place} title={row.name}>
                <div className={classes.sector}>
                  {row.sign}
                  <span>{row.name}</span>
                </div>
              </th>
              {columns.map((column, across) => {
                const cell = cellOf(at, across)
                const isOpened = opened?.row === row.key && opened.column === column.key
                const { row: tabRow, column: tabColumn } = keys.current
                return (
                  <td key={column.key}>
                    <button
                      type="button"
                      className={`${coverage.spot} ${classes.cell}`}
                      style={{ '--depth': cell.depth ?? 0, '--share': 0.5 } as CSSProperties}
                      data-state={cell.state}
                      data-selected={cell.selected || undefined}
                      data-row={at}
                      data-column={across}
                      aria-current={isOpened || undefined}
                      tabIndex={
                        Math.min(tabRow, rows.length - 1) === at &&
                        Math.min(tabColumn, columns.length - 1) === across
                          ? 0
                          : -1
                      }
                      onClick={(event) => onOpen({ row: row.key, column: column.key }, event)}
                    >
                      <VisuallyHidden>{`${row.name}, ${column.name}: ${cell.words}`}</VisuallyHidden>
                      <span className={classes.number} aria-hidden>
                        {cell.number}
                        {cell.note && <small>{cell.note}</small>}
                      </span>
                      {cell.remark && (
                        <span className={classes.notes} aria-hidden>
                          {cell.remark}
                        </span>
                      )}
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
