import { ActionIcon, Table } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import records from './records.module.css'
import { RowActions } from './row-actions.tsx'

export type Column<Item> = {
  heading: string
  cell: (item: Item, at: number) => ReactNode
  /** Figures to be compared: they stand below one another. */
  numeric?: true
}

type Props<Item> = {
  items: readonly Item[]
  /** The first one names the record. */
  columns: readonly Column<Item>[]
  nameOf: (item: Item) => string
  /** What goes with a record when it is deleted. */
  deletionOf: (item: Item) => string
  onEdit: (item: Item) => void
  onDelete: (item: Item) => Promise<unknown>
  /** Where the order is the reader's to choose. */
  onMove?: (from: number, to: number) => void
  /** While a change is on its way. */
  busy?: boolean
}

/** A list of settings: a table, on a phone a card a record. */
export function RecordsTable<Item extends { id: string }>({
  items,
  columns,
  nameOf,
  deletionOf,
  onEdit,
  onDelete,
  onMove,
  busy = false,
}: Props<Item>) {
  const { t } = useMessages()
  if (items.length === 0) return null
  const mover = (item: Item, at: number, to: number, up: boolean) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={t(up ? 'lists.up' : 'lists.down', { name: nameOf(item) })}
      disabled={to < 0 || to >= items.length || busy}
      onClick={() => onMove?.(at, to)}
    >
      {up ? <IconArrowUp size={16} stroke={1.6} /> : <IconArrowDown size={16} stroke={1.6} />}
    </ActionIcon>
  )
  return (
    <Table className={records.records} verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          {columns.map(({ heading, numeric }) => (
            <Table.Th key={heading} data-numeric={numeric}>
              {heading}
            </Table.Th>
          ))}
          <Table.Td />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((item, at) => (
          <Table.Tr key={item.id}>
            {columns.map(({ heading, cell, numeric }, column) => (
              <Table.Td key={heading} data-label={column > 0 ? heading : undefined} data-numeric={numeric}>
                {cell(item, at)}
              </Table.Td>
            ))}
            <Table.Td>
              <RowActions
                name={nameOf(item)}
                deletion={deletionOf(item)}
                onEdit={() => onEdit(item)}
                onDelete={() => onDelete(item)}
              >
                {onMove && mover(item, at, at - 1, true)}
                {onMove && mover(item, at, at + 1, false)}
              </RowActions>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
