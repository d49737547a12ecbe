import { ActionIcon, Checkbox } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { type MouseEvent, memo } from 'react'
import type { ColumnKey } from '../addresses/column-keys.ts'
import type { CellContext, Row } from './column.ts'
import { columns } from './columns.tsx'
import classes from './table.module.css'

type Props = {
  row: Row
  /** Among all rows, from 0. */
  index: number
  context: CellContext
  shown: readonly ColumnKey[]
  selected: boolean
  onSelect: (id: string) => void
  mayWrite: boolean
}

/** One organisation. A click anywhere on it opens its page; so does the link in its name, for keyboards. */
export const TableRow = memo(function TableRow(props: Props) {
  const { row, index, context, shown, selected, onSelect, mayWrite } = props
  const { t } = context.messages
  const { id, status } = row.organisation
  const navigate = useNavigate()
  const params = { slug: context.dataset.alliance.slug, id }
  const name = columns.name.text(row, context)
  const open = (event: MouseEvent<HTMLElement>) => {
    if ((event.target as HTMLElement).closest('a, button, input, label') || getSelection()?.toString()) return
    void navigate({ to: '/a/$slug/o/$id', params, search: (now) => now })
  }
  return (
    <tr
      className={classes.row}
      data-row={index}
      data-status={status}
      data-selected={selected || undefined}
      aria-rowindex={index + 2}
      onClick={open}
    >
      <td className={classes.select}>
        <Checkbox
          size="xs"
          checked={selected}
          onChange={() => onSelect(id)}
          aria-label={t('lists.select', { name })}
        />
      </td>
      <th scope="row" className={classes.name} title={name}>
        <Link
          to="/a/$slug/o/$id"
          params={params}
          search={(now) => now}
          className={classes.words}
          data-row-link
        >
          {name}
        </Link>
      </th>
      {shown.slice(1).map((key) => {
        const { text, cell, numeric } = columns[key]
        const words = text(row, context)
        return (
          <td key={key} title={words} data-numeric={numeric}>
            <div className={classes.words}>{cell ? cell(row, context) : words}</div>
          </td>
        )
      })}
      {mayWrite && (
        <td>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('table.edit', { name })}
            renderRoot={(root) => (
              <Link to="/a/$slug/o/$id/edit" params={params} search={(now) => now} {...root} />
            )}
          >
            <IconPencil size={16} stroke={1.6} />
          </ActionIcon>
        </td>
      )}
    </tr>
  )
})
