import type { Dataset } from '@atlas/shared/dataset'
import { isActive } from '@atlas/shared/dataset'
import { nothing } from '@atlas/shared/selection'
import { useMemo } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { SectorMark } from '../marks/sector-mark.tsx'
import classes from './sector-legend.module.css'
import { useSelection } from './selection.tsx'

/** The sectors with their marks and how many organisations shown are in each; choosing some filters by them. */
export function SectorLegend({ dataset }: { dataset: Dataset }) {
  const { t, label, number } = useMessages()
  const { filter, changeFilter, organisations } = useSelection()
  const figures = useMemo(() => countBySector(dataset, organisations), [dataset, organisations])
  const chosen = filter.sectors ?? []
  const toggle = (code: string) => {
    const next = chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]
    changeFilter({ sectors: next.length > 0 ? next : undefined })
  }
  const entries = [
    ...dataset.sectors.map(({ code, labels, colour }, sector) => ({
      code,
      name: label(labels, ...dataset.alliance.languages),
      mark: <SectorMark sector={sector} colour={colour} />,
      count: figures.bySector[sector] ?? 0,
    })),
    ...(figures.without > 0 || chosen.includes(nothing)
      ? [
          {
            code: nothing,
            name: t('lists.noSector'),
            mark: <SectorMark sector={undefined} colour={undefined} />,
            count: figures.without,
          },
        ]
      : []),
  ]
  return (
    <ul className={classes.legend} aria-label={t('organisations.sectors')}>
      {entries.map(({ code, name, mark, count }) => (
        <li key={code}>
          <button
            type="button"
            className={classes.entry}
            aria-pressed={chosen.includes(code)}
            onClick={() => toggle(code)}
          >
            {mark}
            <span className={classes.label}>{name}</span>
            <span className={classes.count}>{number(count)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function countBySector(dataset: Dataset, organisations: readonly number[]) {
  const bySector = dataset.sectors.map(() => 0)
  let without = 0
  for (const position of organisations) {
    const organisation = dataset.organisations[position]
    if (!organisation || !isActive(organisation)) continue
    if (organisation.sectors.length === 0) without++
    for (const sector of organisation.sectors) bySector[sector] = (bySector[sector] ?? 0) + 1
  }
  return { bySector, without }
}
