import type { Dataset, DatasetOrganisation } from '@atlas/shared/dataset'
import { Checkbox } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useCallback, useRef } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { SectorMark } from '../marks/sector-mark.tsx'
import { LinkText } from '../ui/link.tsx'
import classes from './organisation-list.module.css'
import { useSelection } from './selection.tsx'
import { useSelectedFirst } from './use-selected-first.ts'

type Props = {
  dataset: Dataset
  /** Positions in `dataset.organisations`, in the order to show; what was selected on arrival comes before. */
  organisations: readonly number[]
  /** The line below the name; sectors and localities if left out. */
  hint?: (organisation: DatasetOrganisation, position: number) => string
  /** At the end of a row. */
  action?: (organisation: DatasetOrganisation, position: number) => ReactNode
  /** The row under the pointer or the keyboard. */
  onPoint?: (id: string | null) => void
  label: string
}

/** Of a name and a hint in one line each; what needs more makes its row as much higher. */
const rowHeight = 52

/** Organisations to read, open and select, however many. */
export function OrganisationList({ dataset, organisations: given, hint, action, onPoint, label }: Props) {
  const { t, label: nameIn, list, day } = useMessages()
  const { selected, toggleSelected } = useSelection()
  const idOf = useCallback((position: number) => dataset.organisations[position]?.id, [dataset])
  const organisations = useSelectedFirst(given, idOf)
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: organisations.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  const { slug, languages } = dataset.alliance
  const nextOf = ({ status, nextStep, nextStepOn, approachedBy }: DatasetOrganisation) => {
    if (status !== 'missing') return ''
    const approaching = dataset.organisations[approachedBy ?? -1]
    return [
      nextStepOn === null ? '' : day(nextStepOn),
      nextStep,
      approaching && t('organisations.approached', { name: nameIn(approaching.names, ...languages) }),
    ]
      .filter(Boolean)
      .join(' · ')
  }
  const usualHint = (organisation: DatasetOrganisation) => nextOf(organisation) || placeOf(organisation)
  const placeOf = ({ sectors, locations }: DatasetOrganisation) =>
    [
      list(sectors.map((sector) => nameIn(dataset.sectors[sector]?.labels ?? {}, ...languages))),
      [...new Set(locations.map(({ locality }) => locality))].filter(Boolean).join(', '),
    ]
      .filter(Boolean)
      .join(' · ')

  return (
    <div ref={scroller} className={classes.scroller}>
      <ul className={classes.list} aria-label={label} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const position = organisations[index] ?? -1
          const organisation = dataset.organisations[position]
          if (!organisation) return null
          const { id, names, sectors, status } = organisation
          const name = nameIn(names, ...languages)
          return (
            <li
              key={id}
              ref={virtual.measureElement}
              data-index={index}
              className={classes.row}
              style={{ minHeight: rowHeight, transform: `translateY(${start}px)` }}
              aria-posinset={index + 1}
              aria-setsize={organisations.length}
              onPointerEnter={() => onPoint?.(id)}
              onPointerLeave={() => onPoint?.(null)}
              onFocus={() => onPoint?.(id)}
              onBlur={() => onPoint?.(null)}
            >
              <Checkbox
                size="xs"
                checked={selected.has(id)}
                onChange={() => toggleSelected(id)}
                aria-label={t('lists.select', { name })}
              />
              <SectorMark
                sector={sectors[0]}
                colour={dataset.sectors[sectors[0] ?? -1]?.colour}
                hatched={status === 'missing'}
              />
              <div className={classes.words}>
                <LinkText
                  className={classes.name}
                  to="/a/$slug/o/$id"
                  params={{ slug, id }}
                  search={(now) => now}
                  title={name}
                >
                  {name}
                </LinkText>
                <div className={classes.hint}>{(hint ?? usualHint)(organisation, position)}</div>
              </div>
              {action?.(organisation, position)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
