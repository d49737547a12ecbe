import type { Dataset } from '@atlas/shared/dataset'
import { VisuallyHidden } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { scaleSqrt } from 'd3-scale'
import { type MouseEvent, useMemo, useRef } from 'react'
import type { SpotCount } from '../coverage/cell-words.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { SectorMark } from '../marks/sector-mark.tsx'
import { useSelection } from '../selection/selection.tsx'
import { useNarrow } from '../ui/use-narrow.ts'
import { WholeWords } from '../ui/whole-words.tsx'
import classes from './matrix.module.css'
import { type CellAddress, countAt, fullestCell } from './matrix.ts'
import { MatrixCell } from './matrix-cell.tsx'
import { useCellKeys } from './use-cell-keys.ts'
import type { MatrixState } from './use-matrix.ts'

const heights = { wide: 52, narrow: 50 }

/** Sectors by places as a grid; of its rows only those in sight are drawn. */
export function MatrixGrid({ dataset, state }: { dataset: Dataset; state: MatrixState }) {
  const { t } = useMessages()
  const { matrix, lines, rowName, sectorName, cellName, opened, open } = state
  const { selected, setSelected } = useSelection()
  const rowHeight = useNarrow() ? heights.narrow : heights.wide
  const scroller = useRef<HTMLDivElement>(null)
  const columns = [...matrix.sectors, null]
  const body = lines.length - 1
  const virtual = useVirtualizer({
    count: body,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // What is scrolled to must not come to lie under the head or the foot.
    scrollPaddingStart: rowHeight * 2,
    scrollPaddingEnd: rowHeight * 2,
  })
  const keys = useCellKeys(scroller, { rows: lines.length, columns: columns.length }, (row) => {
    if (row < body) virtual.scrollToIndex(row)
  })
  const depth = useMemo(() => scaleSqrt().domain([0, Math.max(1, fullestCell(matrix))]), [matrix])
  const drawn = virtual.getVirtualItems()
  const first = drawn[0]?.index ?? 0
  const last = drawn.at(-1)?.index ?? 0
  const tabRow =
    keys.current.row >= body ? body : Math.max(first, Math.min(last, keys.current.row, lines.length - 1))

  const idsOf = ({ organisations, missing }: SpotCount) =>
    [...organisations, ...missing].flatMap((position) => dataset.organisations[position]?.id ?? [])
  const act = (event: MouseEvent, cell: CellAddress) => {
    if (event.shiftKey) setSelected(selected.union(new Set(idsOf(countAt(matrix, cell)))))
    else open(isSame(cell, opened) ? null : cell)
  }
  const line = (row: CellAddress['row'], index: number) => (
    <>
      <th scope="row" className={classes.place} title={rowName(row)}>
        <span>{rowName(row)}</span>
      </th>
      {columns.map((sector, column) => {
        const cell = { row, sector }
        const count = countAt(matrix, cell)
        return (
          <td key={sector ?? 'total'} className={sector === null ? classes.total : undefined}>
            <MatrixCell
              count={count}
              selected={selected.size === 0 ? 0 : idsOf(count).filter((id) => selected.has(id)).length}
              depth={row === 'region' ? 0 : depth(count.organisations.length)}
              name={cellName(cell)}
              place={{ row: index, column }}
              opened={isSame(cell, opened)}
              tabbable={tabRow === index && Math.min(keys.current.column, columns.length - 1) === column}
              onOpen={(event) => act(event, cell)}
            />
          </td>
        )
      })}
    </>
  )
  return (
    <div ref={scroller} className={classes.scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells act is a grid
        role="grid"
        className={classes.grid}
        style={{ '--columns': matrix.sectors.length, '--row-height': `${rowHeight}px` } as object}
        aria-rowcount={lines.length + 1}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
      >
        <VisuallyHidden component="caption">
          {t('matrix.label', { alliance: dataset.alliance.name })}
        </VisuallyHidden>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={classes.place}>
              <span>
                {t(matrix.by === 'locality' ? 'organisations.locality' : 'organisations.territory')}
              </span>
            </th>
            {columns.map((sector) => (
              <th key={sector ?? 'total'} scope="col" title={sectorName(sector)}>
                <div className={classes.sector}>
                  {sector !== null && <SectorMark sector={sector} colour={dataset.sectors[sector]?.colour} />}
                  <span>
                    <WholeWords text={sectorName(sector)} />
                  </span>
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Space height={drawn[0]?.start ?? 0} span={columns.length + 1} />
          {drawn.map(({ index }) => {
            const row = lines[index]
            return (
              row && (
                <tr key={typeof row === 'string' ? row : `${row.key}/`} aria-rowindex={index + 2}>
                  {line(row, index)}
                </tr>
              )
            )
          })}
          <Space height={virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0)} span={columns.length + 1} />
        </tbody>
        <tfoot>
          <tr aria-rowindex={lines.length + 1}>{line('region', body)}</tr>
        </tfoot>
      </table>
    </div>
  )
}

const isSame = (a: CellAddress, b: CellAddress | null) => a.row === b?.row && a.sector === b.sector

const Space = ({ height, span }: { height: number; span: number }) =>
  height > 0 && (
    <tr aria-hidden>
      <td colSpan={span} style={{ height, padding: 0 }} />
    </tr>
  )
