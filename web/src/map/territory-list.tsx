import type { Dataset } from '@atlas/shared/dataset'
import { ActionIcon } from '@mantine/core'
import { IconCurrentLocation } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import list from '../selection/organisation-list.module.css'
import classes from './map.module.css'
import { PatternSwatch } from './pattern-swatch.tsx'
import { shadeWords, stateWords } from './shade-words.ts'
import { worstFirst } from './territory-shades.ts'
import type { Shading } from './use-shading.ts'

type Props = { dataset: Dataset; shading: Shading; onShow: (territory: number) => void }

const rowHeight = 64

/** The shaded territories to read, those where most is to be done first. */
export function TerritoryList({ dataset, shading: { shades, access }, onShow }: Props) {
  const messages = useMessages()
  const { t, label, compare } = messages
  const scroller = useRef<HTMLDivElement>(null)
  const { territories, alliance } = dataset
  const rows = useMemo(() => {
    return (shades ?? [])
      .map((known, territory) => ({
        known,
        territory,
        name: label(territories[territory]?.labels ?? {}, ...alliance.languages),
      }))
      .toSorted((a, b) => worstFirst(a.known, b.known) || compare(a.name, b.name))
  }, [shades, territories, alliance, label, compare])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  return (
    <div ref={scroller} className={list.scroller}>
      <ul className={list.list} aria-label={t('map.territories')} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          if (!row) return null
          const { territory, known, name } = row
          return (
            <li
              key={territory}
              className={list.row}
              style={{ height: rowHeight, transform: `translateY(${start}px)` }}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
            >
              <PatternSwatch state={known.state} />
              <div className={list.words}>
                <div className={list.name}>
                  {t('map.territory.state', { name, state: stateWords(known, messages) })}
                </div>
                <div className={classes.sentence}>{shadeWords(known, access, messages)}</div>
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
