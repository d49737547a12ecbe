import { type Bounds, boundsOf } from '../../geodesy/bounds.ts'
import { boundsInBox, mercator, type Projection } from '../../geodesy/mercator.ts'
import type { Area, Position } from '../../primitives.ts'
import type { Edition } from '../edition.ts'
import type { EditionView } from '../edition-view.ts'

/** What a map shows of the world, and how large it is drawn. */
export type MapFrame = {
  width: number
  height: number
  project: Projection
  /** All that is in the frame, in degrees. */
  bounds: Bounds
  /** How many pixels a kilometre in the middle is. */
  kilometre: number
}

/** Of a map that has the height that its region asks for: of its width. */
const [leastHeight, mostHeight] = [0.6, 0.76]
const margin = 24
const kilometresPerDegree = 111.32

/**
 * The frame of a view: of what is asked for alone, of a territory, or of the whole region.
 * @param width in pixels
 * @param fixedHeight in pixels; as the region asks for, if left out
 */
export function frameView(
  edition: Edition,
  view: EditionView,
  width: number,
  fixedHeight?: number,
): MapFrame {
  const wanted = view.bounds ?? territoryBounds(edition, view) ?? regionBounds(edition)
  return frameBounds(wanted, width, fixedHeight)
}

function frameBounds(wanted: Bounds | null, width: number, fixedHeight?: number): MapFrame {
  const [west, south, east, north] = wanted ?? europe
  const unit = mercator([west, south, east, north], { width: 1000, height: 1000, margin: 0 })
  const [[left, top], [right, bottom]] = [unit([west, north]), unit([east, south])]
  const ratio = (bottom - top) / Math.max(1, right - left)
  const height = fixedHeight ?? Math.round(width * Math.max(leastHeight, Math.min(mostHeight, ratio)))
  const project = mercator([west, south, east, north], { width, height, margin })
  const bounds = boundsInBox(project, { width, height })
  const middle = ((bounds[1] + bounds[3]) / 2) * (Math.PI / 180)
  const degree = project([1, 0])[0] - project([0, 0])[0]
  return {
    ...{ width, height, project, bounds },
    kilometre: degree / (kilometresPerDegree * Math.cos(middle)),
  }
}

const europe: Bounds = [-11, 36, 30, 62]

const territoryBounds = (edition: Edition, { territory }: EditionView): Bounds | null =>
  territory === null ? null : areaBounds([edition.territories[territory]?.boundary ?? null])

/**
 * Of the alliance's outline, or of those of all its territories: a place far away would make everything else small. Where
 * some are not known, of places too.
 */
function regionBounds({ alliance, territories, organisations }: Edition): Bounds | null {
  if (alliance.boundary) return areaBounds([alliance.boundary])
  const outlines = territories.flatMap(({ boundary }) => boundary?.coordinates.flat(2) ?? [])
  const isWhole = territories.length > 0 && territories.every(({ boundary }) => boundary)
  if (isWhole) return boundsOf(outlines)
  const points = organisations.flatMap(({ places }) => places.flatMap(({ point }) => (point ? [point] : [])))
  return boundsOf([...outlines, ...points])
}

const areaBounds = (areas: readonly (Area | null)[]): Bounds | null =>
  boundsOf(areas.flatMap((area) => area?.coordinates.flat(2) ?? []) as Position[])
