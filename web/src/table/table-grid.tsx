import type { Dataset } from '@atlas/shared/dataset'
import { VisuallyHidden } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { useSelection } from '../selection/selection.tsx'
import { columns } from './columns.tsx'
import classes from './table.module.css'
import { TableHead } from './table-head.tsx'
import { TableRow } from './table-row.tsx'
import { useRowKeys } from './use-row-keys.ts'
import type { Table } from './use-table.ts'

const rowHeight = 44
const selectWidth = 44
const editWidth = 52

type Props = { dataset: Dataset; table: Table; mayWrite: boolean }

/** A real table of which only the rows in sight are drawn; the space of the others is kept above and below them. */
export function TableGrid({ dataset, table, mayWrite }: Props) {
  const { t } = useMessages()
  const { selected, toggleSelected } = useSelection()
  const scroller = useRef<HTMLDivElement>(null)
  const { rows, shown } = table
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  const onKeyDown = useRowKeys(scroller, rows.length, (index) => virtual.scrollToIndex(index))
  const drawn = virtual.getVirtualItems()
  const above = drawn[0]?.start ?? 0
  const below = virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0)
  const width = selectWidth + editWidth + shown.reduce((sum, key) => sum + columns[key].width, 0)
  const span = shown.length + (mayWrite ? 2 : 1)
  return (
    <div ref={scroller} className={classes.scroller}>
      <table className={classes.table} style={{ minWidth: width }} aria-rowcount={rows.length + 1}>
        <VisuallyHidden component="caption">
          {t('table.caption', { alliance: dataset.alliance.name })}
        </VisuallyHidden>
        <colgroup>
          <col style={{ width: selectWidth }} />
          {shown.map((key) => (
            <col key={key} style={{ width: columns[key].width }} />
          ))}
          {mayWrite && <col style={{ width: editWidth }} />}
        </colgroup>
        <TableHead table={table} mayWrite={mayWrite} />
        <tbody onKeyDown={onKeyDown}>
          <Space height={above} span={span} />
          {drawn.map(({ index }) => {
            const row = rows[index]
            return (
              row && (
                <TableRow
                  key={row.organisation.id}
                  row={row}
                  index={index}
                  context={table.context}
                  shown={shown}
                  selected={selected.has(row.organisation.id)}
                  onSelect={toggleSelected}
                  mayWrite={mayWrite}
                />
              )
            )
          })}
          <Space height={below} span={span} />
        </tbody>
      </table>
    </div>
  )
}

const Space = ({ height, span }: { height: number; span: number }) =>
  height > 0 && (
    <tr aria-hidden>
      <td colSpan={span} style={{ height, padding: 0 }} />
    </tr>
  )
