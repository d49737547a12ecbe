import { useNavigate, useSearch } from '@tanstack/react-router'
import { readMatrixSearch } from '../addresses/matrix-search.ts'
import { focusSoon } from '../ui/focus-soon.ts'

/** The opened cell of a grid by the keys of its row and column, as the address says. */
export type OpenedCell = { row: string; column: string }

export function useOpened() {
  const { row, column } = readMatrixSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  const opened: OpenedCell | null = row !== undefined && column !== undefined ? { row, column } : null
  const open = (cell: OpenedCell | null) =>
    void navigate({
      to: '.',
      search: (now) => ({ ...now, row: cell?.row, column: cell?.column }),
      replace: true,
      resetScroll: false,
    })
  const close = () => {
    open(null)
    // Back to the cell that was left.
    focusSoon(() => document.querySelector('[role=grid] [tabindex="0"]'))
  }
  return { opened, open, close }
}
