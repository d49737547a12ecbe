import { readFileSync } from 'node:fs'
import type { MapFrame } from '@atlas/shared/editions/map/map-frame'
import { type Bounds, boundsOf, overlap } from '@atlas/shared/geodesy/bounds'
import { clipRing } from '@atlas/shared/geodesy/clip-ring'
import { type World, wholeWorld } from '@atlas/shared/geodesy/countries'
import type { Position } from '@atlas/shared/primitives'

type Ring = { points: Position[]; bounds: Bounds }

/** A frame wider than this shows no more of coasts than the coarser world has; in degrees. */
const wideFrame = 14

const worlds = new Map<string, Ring[]>()

/** Outlines of the countries in a frame, cut to it. Read once, when the first map is drawn. */
export function landIn({ bounds }: MapFrame): Position[][] {
  const [west, , east] = bounds
  const pad = (east - west) * 0.02
  const around: Bounds = [bounds[0] - pad, bounds[1] - pad, bounds[2] + pad, bounds[3] + pad]
  return readRings(east - west > wideFrame ? '50m' : '10m')
    .filter((ring) => overlap(ring.bounds, around))
    .map(({ points }) => clipRing(points, around))
    .filter((ring) => ring.length > 2)
}

function readRings(detail: '10m' | '50m'): Ring[] {
  const known = worlds.get(detail)
  if (known) return known
  const file = new URL(import.meta.resolve(`world-atlas/countries-${detail}.json`))
  const { land } = wholeWorld(JSON.parse(readFileSync(file, 'utf8')) as World)
  const rings = land.features.flatMap(({ geometry }) =>
    (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flat().flatMap((ring) => {
      const points = ring as Position[]
      const bounds = boundsOf(points)
      return bounds ? [{ points, bounds }] : []
    }),
  )
  worlds.set(detail, rings)
  return rings
}
