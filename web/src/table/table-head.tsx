import { Checkbox } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ColumnKey } from '../addresses/column-keys.ts'
import { maxSelected } from '../addresses/selection-search.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { useSelection } from '../selection/selection.tsx'
import { columns } from './columns.tsx'
import classes from './table.module.css'
import type { Table } from './use-table.ts'

export function TableHead({ table, mayWrite }: { table: Table; mayWrite: boolean }) {
  const { t } = useMessages()
  return (
    <thead className={classes.head}>
      <tr aria-rowindex={1}>
        <th className={classes.select}>
          <SelectAll table={table} />
        </th>
        {table.shown.map((key) => (
          <Heading key={key} column={key} table={table} />
        ))}
        {mayWrite && <td aria-label={t('shell.edit')} />}
      </tr>
    </thead>
  )
}

function Heading({ column, table }: { column: ColumnKey; table: Table }) {
  const { t } = useMessages()
  const sorted = table.sort.column === column
  const { descending } = table.sort
  const Arrow = descending ? IconArrowDown : IconArrowUp
  return (
    <th
      scope="col"
      data-numeric={columns[column].numeric}
      aria-sort={sorted ? (descending ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" className={classes.heading} onClick={() => table.sortBy(column)}>
        {t(columns[column].heading)}
        {sorted && <Arrow size={14} stroke={2} aria-hidden />}
      </button>
    </th>
  )
}

/** Selects all rows, as many as the common selection holds. */
function SelectAll({ table }: { table: Table }) {
  const { t } = useMessages()
  const { selected, setSelected } = useSelection()
  const ids = table.rows.map(({ organisation }) => organisation.id)
  const all = ids.slice(0, maxSelected).every((id) => selected.has(id))
  const select = () => {
    setSelected(all ? [] : ids)
    if (!all && ids.length > maxSelected)
      notifications.show({ message: t('selection.tooMany', { n: maxSelected }), color: 'yellow' })
  }
  return (
    <Checkbox
      size="xs"
      aria-label={t('table.selectAll')}
      checked={all}
      indeterminate={!all && selected.size > 0}
      onChange={select}
    />
  )
}
