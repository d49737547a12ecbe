import type { Dataset } from '@atlas/shared/dataset'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { type ColumnKey, columnKeys } from '../addresses/column-keys.ts'
import {
  readColumns,
  readSort,
  readTableSearch,
  type TableSearch,
  writeSort,
} from '../addresses/table-search.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { useSelection } from '../selection/selection.tsx'
import { useSelectedFirst } from '../selection/use-selected-first.ts'
import type { CellContext, Row } from './column.ts'
import { columns } from './columns.tsx'
import { rowsOf, sortRows } from './rows.ts'

const idOf = ({ organisation }: Row) => organisation.id

/** What the table shows: the rows that pass the filter, sorted, in the columns that were chosen. */
export function useTable(dataset: Dataset) {
  const messages = useMessages()
  const { organisations } = useSelection()
  const search = useSearch({ from: '/a/$slug/views/table' })
  const navigate = useNavigate()

  const context = useMemo((): CellContext => ({ dataset, messages }), [dataset, messages])
  const rows = useMemo(() => rowsOf(dataset, organisations), [dataset, organisations])
  const { column, descending } = readSort(search)
  const sorted = useMemo(
    () => sortRows(rows, columns[column], descending, context),
    [rows, column, descending, context],
  )
  const inOrder = useSelectedFirst(sorted, idOf)
  const offered = columnKeys.filter(
    (key) =>
      (dataset.judgements || !columns[key].judgement) &&
      (key !== 'territory' || dataset.territories.length > 0) &&
      ((key !== 'needs' && key !== 'actorKinds') || dataset[key].length > 0),
  )
  const write = (change: TableSearch) =>
    void navigate({
      to: '.',
      search: (now) => ({ ...now, ...readTableSearch({ ...search, ...change }) }),
      replace: true,
      resetScroll: false,
    })
  return {
    context,
    rows: inOrder,
    offered,
    shown: readColumns(search).filter((key) => offered.includes(key)),
    sort: { column, descending },
    sortBy: (key: ColumnKey, backwards = key === column && !descending) =>
      write({ sort: writeSort({ column: key, descending: backwards }) }),
    showColumns: (keys: readonly string[]) => write({ columns: keys.join() }),
  }
}

export type Table = ReturnType<typeof useTable>
