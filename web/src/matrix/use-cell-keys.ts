import { type KeyboardEvent, type RefObject, useState } from 'react'
import { focusSoon } from '../ui/focus-soon.ts'
import { type GridPlace, nextCell } from './next-cell.ts'

/**
 * Moves the focus between the cells of a grid, of which only one at a time can be reached by Tab. Cells carry
 * `data-row` and `data-column`.
 * @param show brings a row that is not drawn into sight
 */
export function useCellKeys(
  container: RefObject<HTMLElement | null>,
  size: { rows: number; columns: number },
  show: (row: number) => void,
) {
  const [current, setCurrent] = useState<GridPlace>({ row: 0, column: 0 })
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const place = placeOf(event.target)
    const next = place && nextCell(event.key, event.ctrlKey || event.metaKey, place, size)
    if (!next) return
    event.preventDefault()
    show(next.row)
    focusSoon(() =>
      container.current?.querySelector(`[data-row="${next.row}"][data-column="${next.column}"]`),
    )
  }
  const onFocus = ({ target }: { target: EventTarget }) => {
    const place = placeOf(target)
    if (place) setCurrent(place)
  }
  return { current, onKeyDown, onFocus }
}

function placeOf(target: EventTarget): GridPlace | null {
  const cell = (target as HTMLElement).closest<HTMLElement>('[data-row][data-column]')
  return cell && { row: Number(cell.dataset.row), column: Number(cell.dataset.column) }
}
