import { boundsOf } from '@atlas/shared/geodesy/bounds'
import type { Position } from '@atlas/shared/primitives'

/** So many hexagons are easily looked at one by one. */
const aimed = 60

/** Metres of a degree of latitude, nearly everywhere. */
const metresPerDegree = 111_200

/**
 * A round size, in metres between opposite sides, of which about sixty hexagons cover the extent of a region.
 * @param points of its boundary, or of what lies in it
 */
export function hexagonSize(points: readonly Position[]): number {
  const bounds = boundsOf(points)
  if (!bounds) return 10_000
  const [west, south, east, north] = bounds
  const height = (north - south) * metresPerDegree
  const width = (east - west) * metresPerDegree * Math.cos((((north + south) / 2) * Math.PI) / 180)
  return rounded(Math.sqrt((width * height) / aimed / (Math.sqrt(3) / 2)))
}

/** The next of 1, 2, 5, 10, … kilometres. */
function rounded(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(metres, 1000)))
  const step = [1, 2, 5, 10].find((each) => each * power >= metres) ?? 10
  return Math.min(1_000_000, step * power)
}
