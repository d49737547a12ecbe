import type { KeyboardEvent, RefObject } from 'react'
import { focusSoon } from '../ui/focus-soon.ts'

const steps: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/**
 * Moves the focus between rows by the arrow keys, Page Up and Down, Home and End; Space on the link of a row does what
 * its checkbox does. Rows carry `data-row` with their index and hold one link with `data-row-link`.
 * @param show brings a row that is not drawn into sight
 */
export function useRowKeys(
  container: RefObject<HTMLElement | null>,
  rows: number,
  show: (index: number) => void,
) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key]
    const target = event.target as HTMLElement
    const row = target.closest<HTMLElement>('[data-row]')
    if (event.key === ' ' && target.matches('[data-row-link]')) {
      // It would scroll the row away.
      event.preventDefault()
      row?.querySelector<HTMLElement>('input[type="checkbox"]')?.click()
    }
    if (step === undefined || row === null) return
    event.preventDefault()
    const next = Math.max(0, Math.min(rows - 1, Number(row.dataset.row) + step))
    show(next)
    focusSoon(() => container.current?.querySelector(`[data-row="${next}"] [data-row-link]`))
  }
}
