import { useMap } from '@vis.gl/react-maplibre'
import { useEffect } from 'react'

/** Brings a point to the middle when it is told one. */
export function GoTo({ at }: { at: readonly [longitude: number, latitude: number] | null }) {
  const map = useMap().current
  useEffect(() => {
    if (map && at) map.easeTo({ center: [...at], zoom: Math.max(map.getZoom(), 12) })
  }, [map, at])
  return null
}
