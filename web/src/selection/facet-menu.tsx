import type { Dataset } from '@atlas/shared/dataset'
import type { Facet } from '@atlas/shared/selection'
import { Button, Popover } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { FacetList } from './facet-list.tsx'
import classes from './filter-bar.module.css'
import { useSelection } from './selection.tsx'
import { useFacetLabels } from './use-facet-labels.ts'

/** A facet as a button that says what is chosen in it and opens its values. */
export function FacetMenu({ dataset, facet }: { dataset: Dataset; facet: Facet }) {
  const { filter } = useSelection()
  const { facetName, valueName } = useFacetLabels(dataset)
  const [opened, setOpened] = useState(false)
  const chosen = filter[facet] ?? []
  const [first] = chosen
  const what = chosen.length > 1 ? chosen.length : first && valueName(facet, first)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={300} trapFocus shadow="md">
      <Popover.Target>
        <Button
          className={classes.facet}
          variant={what ? 'light' : 'default'}
          size="compact-sm"
          rightSection={<IconChevronDown size={13} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {facetName(facet)}
          {what && <span className={classes.chosen}>{what}</span>}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>{opened && <FacetList dataset={dataset} facet={facet} />}</Popover.Dropdown>
    </Popover>
  )
}
