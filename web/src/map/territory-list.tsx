import type { Dataset } from '@atlas/shared/dataset'
import { ActionIcon } from '@mantine/core'
import { IconCurrentLocation } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { worstFirst } from '../basemap/territory-shades.ts'
import { useMessages } from '../i18n/use-messages.ts'
import list from '../selection/organisation-list.module.css'
import classes from './map.module.css'
import { PatternSwatch } from './pattern-swatch.tsx'
import { inhabitantsWords, shadeWords, stateWords } from './shade-words.ts'
import type { Shading } from './use-shading.ts'

type Props = {
  dataset: Dataset
  shading: Shading
  /** The row under the pointer or the keyboard. */
  onPoint: (territory: number | null) => void
  onShow: (territory: number) => void
}

const rowHeight = 64

/** The territories to read: shaded ones with what they are shaded by, those where most is to be done first. */
export function TerritoryList({ dataset, shading: { shades, access }, onPoint, onShow }: Props) {
  const messages = useMessages()
  const { t, label, compare } = messages
  const scroller = useRef<HTMLDivElement>(null)
  const { territories, alliance } = dataset
  const rows = useMemo(() => {
    return territories
      .map(({ labels, population }, territory) => ({
        territory,
        name: label(labels, ...alliance.languages),
        population,
        known: shades?.[territory],
      }))
      .toSorted((a, b) => (a.known && b.known ? worstFirst(a.known, b.known) : 0) || compare(a.name, b.name))
  }, [shades, territories, alliance, label, compare])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  return (
    <div ref={scroller} className={list.scroller}>
      <ul
        className={list.list}
        aria-label={t(shades ? 'map.territories' : 'map.list.territories')}
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          if (!row) return null
          const { territory, known, name, population } = row
          return (
            <li
              key={territory}
              className={list.row}
              style={{ height: rowHeight, transform: `translateY(${start}px)` }}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              onPointerEnter={() => onPoint(territory)}
              onPointerLeave={() => onPoint(null)}
              onFocus={() => onPoint(territory)}
              onBlur={() => onPoint(null)}
            >
              {known && <PatternSwatch state={known.state} />}
              <div className={list.words}>
                <div className={list.name}>
                  {known ? t('map.territory.state', { name, state: stateWords(known, messages) }) : name}
                </div>
                <div className={classes.sentence}>
                  {known ? shadeWords(known, access, messages) : inhabitantsWords(population, messages)}
                </div>
              </div>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('map.show', { name })}
                title={t('map.show', { name })}
                onClick={() => onShow(territory)}
              >
                <IconCurrentLocation size={17} stroke={1.6} aria-hidden />
              </ActionIcon>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
