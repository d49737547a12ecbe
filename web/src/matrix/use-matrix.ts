import type { Dataset } from '@atlas/shared/dataset'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { type MatrixSearch, readMatrixSearch, rowsOf, writeRow } from '../addresses/matrix-search.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { useSelection } from '../selection/selection.tsx'
import { type CellAddress, linesOf, makeMatrix, openedCell } from './matrix.ts'

/** The matrix that filter and address ask for, the names in it, and its opened spot. */
export function useMatrix(dataset: Dataset) {
  const { t, label, compare } = useMessages()
  const { filter, organisations } = useSelection()
  const search = readMatrixSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  const by = rowsOf(dataset, search)
  const order = search.sort ?? 'name'
  const { languages } = dataset.alliance

  const nameOf = useMemo(() => {
    const territories = new Map(
      dataset.territories.map(({ id, labels }) => [id, label(labels, ...languages)]),
    )
    return (key: string) => territories.get(key) ?? key
  }, [dataset, label, languages])
  const matrix = useMemo(
    () => makeMatrix(dataset, { by, filter, organisations, nameOf, compare, order }),
    [dataset, by, filter, organisations, nameOf, compare, order],
  )
  const lines = useMemo(() => linesOf(matrix), [matrix])

  const write = (part: MatrixSearch) =>
    void navigate({
      to: '.',
      search: (now) => ({ ...now, ...part }),
      replace: true,
      resetScroll: false,
    })
  const rowName = (row: CellAddress['row']) =>
    row === 'region'
      ? t('matrix.region')
      : row === 'elsewhere'
        ? t(`matrix.elsewhere.${by}`)
        : nameOf(row.key)
  const sectorName = (sector: number | null) =>
    sector === null ? t('matrix.everySector') : label(dataset.sectors[sector]?.labels ?? {}, ...languages)
  return {
    matrix,
    lines,
    order,
    rowName,
    sectorName,
    cellName: ({ row, sector }: CellAddress) =>
      t('matrix.spot', { row: rowName(row), sector: sectorName(sector) }),
    opened: openedCell(dataset, matrix, search),
    open: (cell: CellAddress | null) =>
      write({
        row: cell ? writeRow(cell.row) : undefined,
        column: cell && cell.sector !== null ? dataset.sectors[cell.sector]?.code : undefined,
      }),
    /** Other rows or another order; a spot of the rows before is closed. */
    arrange: (part: Pick<MatrixSearch, 'rows' | 'sort'>) =>
      write('rows' in part ? { ...part, row: undefined, column: undefined } : part),
  }
}

export type MatrixState = ReturnType<typeof useMatrix>
