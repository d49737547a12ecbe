import type { Overview } from '@atlas/shared/alliances'
import { useMap } from '@vis.gl/react-maplibre'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { LinkText } from '../ui/link.tsx'
import { type Box, placeLabels } from '../ui/place-labels.ts'
import classes from './map.module.css'
import { clearOf, discRadius, gather } from './overview-discs.ts'

type Alliance = Overview['alliances'][number]

/** The names of the alliances beside their places, as links; they make way for each other. */
export function AllianceLabels({ alliances }: { alliances: readonly Alliance[] }) {
  const { t } = useMessages()
  const map = useMap().current
  const list = useRef<HTMLUListElement>(null)
  const [frame, setFrame] = useState(0)
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
  }, [frame, map, placed])

  return (
    <ul ref={list} className={classes.alliances} aria-label={t('alliances.many')}>
      {placed.map(({ id, slug, name }) => (
        <li key={id}>
          <LinkText to="/a/$slug/map" params={{ slug }} className={classes.alliance}>
            {name}
          </LinkText>
        </li>
      ))}
    </ul>
  )
}
