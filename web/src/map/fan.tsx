import type { Dataset } from '@atlas/shared/dataset'
import { Tooltip, useComputedColorScheme } from '@mantine/core'
import { Marker } from '@vis.gl/react-maplibre'
import { useEffect, useEffectEvent, useRef } from 'react'
import { mapThemes } from '../basemap/map-theme.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { SectorMark } from '../marks/sector-mark.tsx'
import { fanOut } from './fan-out.ts'
import classes from './map.module.css'
import type { OpenPlace } from './organisation-popup.tsx'

type Props = {
  at: readonly [longitude: number, latitude: number]
  places: readonly OpenPlace[]
  dataset: Dataset
  selected: ReadonlySet<string>
  onOpen: (place: OpenPlace) => void
  onFold: () => void
}

/** Organisations that share a point, side by side around it; Escape folds them again. */
export function Fan({ at: [longitude, latitude], places, dataset, selected, onOpen, onFold }: Props) {
  const { t, label } = useMessages()
  const theme = mapThemes[useComputedColorScheme('light')]
  const list = useRef<HTMLUListElement>(null)
  const spots = fanOut(places.length)
  const reach = Math.max(...spots.map(({ x, y }) => Math.hypot(x, y))) + 20
  const fold = useEffectEvent(onFold)
  useEffect(() => {
    list.current?.querySelector('button')?.focus({ preventScroll: true })
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && fold()
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <Marker longitude={longitude} latitude={latitude} style={{ zIndex: 3 }}>
      <div className={classes.fan} style={{ width: reach * 2, height: reach * 2 }}>
        <svg viewBox={`${-reach} ${-reach} ${reach * 2} ${reach * 2}`} aria-hidden="true">
          <circle r={reach} fill={theme.land} fillOpacity="0.82" />
          {spots.map(({ x, y }) => (
            <line key={`${x} ${y}`} x2={x} y2={y} stroke={theme.border} />
          ))}
          <circle r="3" fill={theme.ink} />
        </svg>
        <ul ref={list} aria-label={t('map.fan', { n: places.length })}>
          {places.map((place, at) => {
            const organisation = dataset.organisations[place.organisation]
            const spot = spots[at]
            if (!organisation || !spot) return null
            const [sector] = organisation.sectors
            const name = label(organisation.names, ...dataset.alliance.languages)
            return (
              <li
                key={`${organisation.id} ${place.location}`}
                style={{ transform: `translate(${reach + spot.x}px, ${reach + spot.y}px)` }}
              >
                <Tooltip label={name} events={{ hover: true, focus: true, touch: false }}>
                  <button
                    type="button"
                    className={classes.leaf}
                    aria-label={name}
                    data-selected={selected.has(organisation.id) || undefined}
                    onClick={(event) => {
                      event.stopPropagation()
                      onOpen(place)
                    }}
                  >
                    <SectorMark
                      sector={sector}
                      colour={dataset.sectors[sector ?? -1]?.colour}
                      hatched={organisation.status === 'missing'}
                      size={22}
                    />
                  </button>
                </Tooltip>
              </li>
            )
          })}
        </ul>
      </div>
    </Marker>
  )
}
