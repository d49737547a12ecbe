import { useMap } from '@vis.gl/react-maplibre'
import type { GeoJSONSource } from 'maplibre-gl'
import { useEffect, useState } from 'react'
import { sectorKeys } from '../basemap/donut-image.ts'
import type { PlacedPoint } from '../basemap/organisation-points.ts'

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

/** A place that stands by itself. */
export type Mark = Pick<PlacedPoint, 'organisation' | 'location' | 'name'> & {
  longitude: number
  latitude: number
}

type InSight = { clusters: readonly Cluster[]; marks: readonly Mark[] }

/** What is in sight once the map has come to rest, from west to east: what lies together, and what stands by itself. */
export function usePlacesInSight(source: string, sectors: number): InSight {
  const map = useMap().current?.getMap()
  const [inSight, setInSight] = useState<InSight>({ clusters: [], marks: [] })
  useEffect(() => {
    if (!map) return
    const read = () => {
      if (!map.getSource(source)) return
      const clusters = new Map<number, Cluster>()
      const marks = new Map<string, Mark>()
      const bounds = map.getBounds()
      // A feature comes once for each tile that it touches.
      for (const { geometry, properties } of map.querySourceFeatures(source)) {
        if (geometry.type !== 'Point') continue
        const [longitude = 0, latitude = 0] = geometry.coordinates
        if (!bounds.contains([longitude, latitude])) continue
        if (properties.point_count === undefined) {
          const { organisation, location, name } = properties as PlacedPoint
          marks.set(`${organisation} ${location}`, { organisation, location, name, longitude, latitude })
        } else {
          clusters.set(properties.cluster_id, {
            id: properties.cluster_id,
            longitude,
            latitude,
            places: properties.point_count,
            counted: properties.counted,
            missing: properties.missing,
            bySector: sectorKeys(sectors).map((key) => properties[key] ?? 0),
          })
        }
      }
      const next = { clusters: fromWest(clusters), marks: fromWest(marks) }
      setInSight((now) => (keyOf(now) === keyOf(next) ? now : next))
    }
    map.on('idle', read)
    return () => void map.off('idle', read)
  }, [map, source, sectors])
  return inSight
}

const fromWest = <T extends { longitude: number }>(found: ReadonlyMap<unknown, T>) =>
  [...found.values()].sort((a, b) => a.longitude - b.longitude)

const keyOf = ({ clusters, marks }: InSight) =>
  [
    ...clusters.map(({ id, counted }) => `${id} ${counted}`),
    ...marks.map((mark) => Object.values(mark).join(' ')),
  ].join()

/**
 * What to do with a cluster: the zoom at which it comes apart, or the features in it if it never does.
 * @param nearest the nearest zoom of the map
 */
export async function openCluster(source: GeoJSONSource, id: number, nearest: number) {
  const zoom = await source.getClusterExpansionZoom(id)
  if (zoom <= nearest) return { zoom }
  return { leaves: await source.getClusterLeaves(id, 500, 0) }
}
