import type { Bounds } from '@atlas/shared/geodesy/bounds'
import { useMap } from '@vis.gl/react-maplibre'
import { useEffect } from 'react'

/** A point to bring to the middle, or bounds to bring into sight. */
export type Goal = readonly [longitude: number, latitude: number] | Bounds

/** Goes where it is told, whenever it is told. */
export function GoTo({ goal }: { goal: Goal | null }) {
  const map = useMap().current
  useEffect(() => {
    if (!map || !goal) return
    if (goal.length === 4) map.fitBounds([...goal], { padding: 110, maxZoom: 12 })
    else map.easeTo({ center: [...goal], zoom: Math.max(map.getZoom(), 12) })
  }, [map, goal])
  return null
}
