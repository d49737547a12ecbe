import { useMemo, useState } from 'react'
import { useSelection } from './selection.tsx'

/**
 * A list with what was selected on arrival before the others: who was sent here to see it need not look for it. What is
 * ticked later stays where it stands.
 * @param idOf the same function from one drawing to the next
 */
export function useSelectedFirst<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string | undefined,
): readonly Item[] {
  const { selected } = useSelection()
  const [onArrival] = useState(selected)
  const leads = selected.size > 0 && onArrival.size > 0
  return useMemo(() => {
    if (!leads) return items
    const rank = (item: Item) => (onArrival.has(idOf(item) ?? '') ? 0 : 1)
    return items.toSorted((a, b) => rank(a) - rank(b))
  }, [items, idOf, onArrival, leads])
}
