import type { Dataset } from '@atlas/shared/dataset'
import { Button } from '@mantine/core'
import { useMessages } from '../i18n/use-messages.ts'
import { useSelection } from '../selection/selection.tsx'

/** Takes all of a spot into the common selection, or out of it. */
export function SelectButton({ dataset, positions }: { dataset: Dataset; positions: readonly number[] }) {
  const { t } = useMessages()
  const { selected, setSelected } = useSelection()
  const ids = new Set(positions.flatMap((position) => dataset.organisations[position]?.id ?? []))
  const all = ids.isSubsetOf(selected)
  return (
    <Button
      size="compact-sm"
      variant="default"
      onClick={() => setSelected(all ? selected.difference(ids) : selected.union(ids))}
    >
      {t(all ? 'matrix.spot.deselect' : 'matrix.spot.select', { n: ids.size })}
    </Button>
  )
}
