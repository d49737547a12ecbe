import type { Map as MapLibre } from 'maplibre-gl'
import { useEffect, useRef } from 'react'
import classes from './basemap.module.css'
import { maplibre } from './maplibre.ts'

/** How wide it is at most, in pixels. */
const maxWidth = 90

/** How long a kilometre is on the map, at the height of its middle. */
export function ScaleBar({ map }: { map: MapLibre | undefined }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!map) return
    let remove: (() => void) | undefined
    let isGone = false
    void maplibre().then(({ ScaleControl }) => {
      if (isGone) return
      const control = new ScaleControl({ maxWidth, unit: 'metric' })
      place.current?.replaceChildren(control.onAdd(map))
      remove = () => control.onRemove()
    })
    return () => {
      isGone = true
      remove?.()
    }
  }, [map])
  return <div ref={place} className={classes.scale} />
}
