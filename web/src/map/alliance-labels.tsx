import type { Overview } from '@atlas/shared/alliances'
import { Layer, type LayerProps, Source, useMap } from '@vis.gl/react-maplibre'
import type { FeatureCollection, Point } from 'geojson'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { fonts } from '../basemap/basemap-layers.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { LinkText } from '../ui/link.tsx'
import { type Box, placeLabels } from '../ui/place-labels.ts'
import classes from './map.module.css'
import { clearOf, discRadius, gather } from './overview-discs.ts'

type Alliance = Overview['alliances'][number]

/** The names of the alliances beside their places, as links; they make way for each other, and place names for them. */
export function AllianceLabels({ alliances }: { alliances: readonly Alliance[] }) {
  const { t } = useMessages()
  const map = useMap().current
  const list = useRef<HTMLUListElement>(null)
  const [frame, setFrame] = useState(0)
  const [taken, setTaken] = useState(nothing)
  const placed = alliances.filter(({ places }) => places.length > 0)

  useEffect(() => {
    const draw = () => setFrame((count) => count + 1)
    draw()
    map?.on('move', draw)
    map?.on('resize', draw)
    return () => {
      map?.off('move', draw)
      map?.off('resize', draw)
    }
  }, [map])

  // biome-ignore lint/correctness/useExhaustiveDependencies: every frame of the map has its own places
  useLayoutEffect(() => {
    const items = [...(list.current?.children ?? [])] as HTMLElement[]
    if (!map || items.length === 0) return
    const { width, height } = map.getContainer().getBoundingClientRect()
    const discs = placed.map(({ places }) => {
      const { centre, organisations } = gather(places)
      return { ...map.project(centre), radius: discRadius(organisations) }
    })
    const wishes = discs.map(({ x, y }, at) => {
      const { offsetWidth = 0, offsetHeight = 0 } = items[at] ?? {}
      return { x, y, radius: clearOf(discs, { x, y }), width: offsetWidth, height: offsetHeight }
    })
    const obstacles = discs.map(({ x, y, radius }) => ({
      left: x - radius,
      top: y - radius,
      right: x + radius,
      bottom: y + radius,
    }))
    const bounds: Box = { left: 4, top: 4, right: width - 4, bottom: height - 4 }
    const places = placeLabels(wishes, { bounds, obstacles, most: placed.length })
    items.forEach((item, at) => {
      const box = places.find(({ wish }) => wish === at)?.box
      // Out of the picture, but never out of reach of the keyboard.
      item.style.opacity = box ? '1' : '0'
      item.style.pointerEvents = box ? 'auto' : 'none'
      if (box) item.style.transform = `translate(${box.left}px, ${box.top}px)`
    })
    const next: typeof nothing = {
      type: 'FeatureCollection',
      features: places.map(({ wish, box }) => {
        const { lng, lat } = map.unproject([(box.left + box.right) / 2, (box.top + box.bottom) / 2])
        return {
          type: 'Feature',
          properties: { name: placed[wish]?.name ?? '' },
          geometry: { type: 'Point', coordinates: [rounded(lng), rounded(lat)] },
        }
      }),
    }
    setTaken((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next))
  }, [frame, map, placed])

  return (
    <>
      <Source id="taken" type="geojson" data={taken}>
        <Layer {...room} />
      </Source>
      <ul ref={list} className={classes.alliances} aria-label={t('alliances.many')}>
        {placed.map(({ id, slug, name }) => (
          <li key={id}>
            <LinkText to="/a/$slug/map" params={{ slug }} className={classes.alliance}>
              {name}
            </LinkText>
          </li>
        ))}
      </ul>
    </>
  )
}

const nothing: FeatureCollection<Point, { name: string }> = { type: 'FeatureCollection', features: [] }

/** Finer than a name is moved by at any zoom of this map; it keeps the map from being told the same again. */
const rounded = (degrees: number) => Math.round(degrees * 100) / 100

/** Unseen words where the names lie: the names of places on the ground below make way for them. */
const room = {
  id: 'taken',
  type: 'symbol',
  layout: {
    'text-field': ['get', 'name'],
    'text-font': fonts,
    'text-size': 13,
    'text-padding': 6,
    'text-allow-overlap': true,
  },
  paint: { 'text-opacity': 0 },
} satisfies LayerProps
