import type { Dataset } from '@atlas/shared/dataset'
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { useCompact } from '../ui/use-narrow.ts'
import { FacetMenu } from './facet-menu.tsx'
import { facetsOf } from './facet-options.ts'
import { FiguresLine } from './figures-line.tsx'
import classes from './filter-bar.module.css'
import { FilterDrawer } from './filter-drawer.tsx'
import { NameFilter } from './name-filter.tsx'
import { PlaceFilter } from './place-filter.tsx'
import { useSelection } from './selection.tsx'

type Props = {
  dataset: Dataset
  /** What can be done with what the filter lets through. */
  action?: ReactNode
}

/** The one filter above all four views. */
export function FilterBar({ dataset, action }: Props) {
  const { t } = useMessages()
  const { filtered, selected, setFilter, setSelected } = useSelection()
  const compact = useCompact()
  return (
    <section className={classes.bar} aria-label={t('selection.filters')}>
      {compact ? (
        <div className={classes.compact}>
          <FilterDrawer dataset={dataset} />
          {action}
        </div>
      ) : (
        <div className={classes.filters}>
          <NameFilter />
          {facetsOf(dataset).map((facet) => (
            <FacetMenu key={facet} dataset={dataset} facet={facet} />
          ))}
          <PlaceFilter />
        </div>
      )}
      <div className={classes.outcome}>
        <FiguresLine dataset={dataset} />
        {filtered && !compact && (
          <Button variant="subtle" size="compact-sm" flex="none" onClick={() => setFilter({})}>
            {t('selection.clearFilters')}
          </Button>
        )}
        {selected.size > 0 && (
          <Button
            variant="light"
            size="compact-sm"
            flex="none"
            className={classes.selected}
            aria-label={t('selection.clearSelected', { n: selected.size })}
            onClick={() => setSelected([])}
            rightSection={<span aria-hidden>×</span>}
          >
            {t('selection.selected', { n: selected.size })}
          </Button>
        )}
        {!compact && action}
      </div>
    </section>
  )
}
