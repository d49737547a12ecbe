import { useMap } from '@vis.gl/react-maplibre'
import type { GeoJSONSource } from 'maplibre-gl'
import { useEffect, useState } from 'react'
import { sectorKeys } from './organisation-layers.ts'

export type Cluster = {
  id: number
  longitude: number
  latitude: number
  /** Places in it; `counted` of them are of organisations that count, `missing` of missing actors. */
  places: number
  counted: number
  missing: number
  /** Counted places by sector, "no sector" last. */
  bySector: number[]
}

/** The clusters in sight, once the map has come to rest. */
export function useClusters(source: string, sectors: number): readonly Cluster[] {
  const map = useMap().current?.getMap()
  const [clusters, setClusters] = useState<readonly Cluster[]>([])
  useEffect(() => {
    if (!map) return
    const read = () => {
      if (!map.getSource(source)) return
      const found = new Map<number, Cluster>()
      for (const { geometry, properties } of map.querySourceFeatures(source, {
        filter: ['has', 'point_count'],
      })) {
        if (geometry.type !== 'Point') continue
        const [longitude = 0, latitude = 0] = geometry.coordinates
        if (!map.getBounds().contains([longitude, latitude])) continue
        found.set(properties.cluster_id, {
          id: properties.cluster_id,
          longitude,
          latitude,
          places: properties.point_count,
          counted: properties.counted,
          missing: properties.missing,
          bySector: sectorKeys(sectors).map((key) => properties[key] ?? 0),
        })
      }
      const next = [...found.values()].sort((a, b) => a.longitude - b.longitude)
      setClusters((now) => (keyOf(now) === keyOf(next) ? now : next))
    }
    map.on('idle', read)
    return () => void map.off('idle', read)
  }, [map, source, sectors])
  return clusters
}

const keyOf = (clusters: readonly Cluster[]) => clusters.map(({ id, counted }) => `${id} ${counted}`).join()

/**
 * What to do with a cluster: the zoom at which it comes apart, or the features in it if it never does.
 * @param nearest the nearest zoom of the map
 */
export async function openCluster(source: GeoJSONSource, id: number, nearest: number) {
  const zoom = await source.getClusterExpansionZoom(id)
  if (zoom <= nearest) return { zoom }
  return { leaves: await source.getClusterLeaves(id, 500, 0) }
}
