import type { Dataset } from '@atlas/shared/dataset'
import { type Filter, select } from '@atlas/shared/selection'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { createContext, type ReactNode, use, useCallback, useMemo } from 'react'
import { maxSelected, readSelection, writeSelection } from '../addresses/selection-search.ts'

/** One filter and one selection for map, network, matrix and table; both live in the address. */
export type CommonSelection = {
  filter: Filter
  /** Whether anything is filtered at all. */
  filtered: boolean
  /** Positions in `dataset.organisations` that pass the filter, ascending. */
  organisations: readonly number[]
  /** Ids of the selected organisations, passing the filter or not. */
  selected: ReadonlySet<string>
  setFilter: (filter: Filter) => void
  /** Changes some lists of the filter; `undefined` takes one out. */
  changeFilter: (part: Filter) => void
  setSelected: (ids: Iterable<string>) => void
  toggleSelected: (id: string) => void
  /** Takes filter and selection away. */
  clear: () => void
}

const SelectionContext = createContext<CommonSelection | null>(null)

/** The common filter and selection of the alliance in view. */
export function useSelection(): CommonSelection {
  const selection = use(SelectionContext)
  if (selection === null) throw new Error('useSelection stands outside of an alliance')
  return selection
}

export function SelectionProvider({ dataset, children }: { dataset: Dataset; children: ReactNode }) {
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const { filter, selected } = useMemo(() => readSelection(search), [search])
  const organisations = useMemo(() => select(dataset, filter), [dataset, filter])

  const write = useCallback(
    (
      change: (now: {
        filter: Filter
        selected: readonly string[]
      }) => Partial<ReturnType<typeof readSelection>>,
      replace: boolean,
    ) =>
      void navigate({
        to: '.',
        search: (now) => {
          const current = readSelection(now)
          return { ...now, ...writeSelection({ ...current, ...change(current) }) }
        },
        replace,
        resetScroll: false,
      }),
    [navigate],
  )

  const value = useMemo(
    (): CommonSelection => ({
      filter,
      filtered: Object.keys(filter).length > 0,
      organisations,
      selected: new Set(selected),
      setFilter: (next) => write(() => ({ filter: next }), false),
      changeFilter: (part) => write((now) => ({ filter: { ...now.filter, ...part } }), 'text' in part),
      setSelected: (ids) => write(() => ({ selected: [...ids].slice(0, maxSelected) }), true),
      toggleSelected: (id) =>
        write(
          (now) => ({
            selected: now.selected.includes(id)
              ? now.selected.filter((other) => other !== id)
              : [...now.selected, id].slice(-maxSelected),
          }),
          true,
        ),
      clear: () => write(() => ({ filter: {}, selected: [] }), false),
    }),
    [filter, organisations, selected, write],
  )
  return <SelectionContext value={value}>{children}</SelectionContext>
}
