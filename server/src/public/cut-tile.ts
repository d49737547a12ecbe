import type { Edition } from '@atlas/shared/editions/edition'
import { nameIn } from '@atlas/shared/names'
import { encodeLayer, type TileFeature, tileExtent } from './encode-tile.ts'
import { maxTileZoom, rangeOf, type TilePoints, tilePointsOf } from './tile-points.ts'

/** Points of a tile that stand in the same of so many cells on each side are told as one. */
const cellsPerSide = 16

/** Sectors that are counted one by one; the others are counted together. */
export const maxCountedSectors = 12

/**
 * Places that are told as one, in a tile.
 * @property x,y in the tile, from 0 to `tileExtent`: of the one point, or of the middle of the cell, and never the mean of
 * points, which could tell more than each of them
 * @property counts places in each sector, then in any of the sectors that are not counted one by one
 */
type Group = { x: number; y: number; positions: number[] }

export function isEmptyTile(edition: Edition, zoom: number, column: number, row: number): boolean {
  const [first, end] = rangeOf(tilePointsOf(edition), zoom, column, row)
  return first === end
}

/**
 * A tile as Mapbox Vector Tile 2.1 with the layer `places`. At each zoom, all tiles together tell each public place once:
 * the sum of `n` is the number of places.
 * @param lastZoom beyond which no tiles are cut
 */
export function cutTile(
  edition: Edition,
  zoom: number,
  column: number,
  row: number,
  lastZoom = maxTileZoom,
): Uint8Array {
  const points = tilePointsOf(edition)
  const [first, end] = rangeOf(points, zoom, column, row)
  const groups = groupPoints(points, { zoom, column, row, first, end, isLast: zoom === lastZoom })
  return encodeLayer(groups.map((group) => featureOf(edition, points, group)))
}

function groupPoints(
  points: TilePoints,
  {
    zoom,
    column,
    row,
    first,
    end,
    isLast,
  }: { zoom: number; column: number; row: number; first: number; end: number; isLast: boolean },
): Group[] {
  const scale = 2 ** zoom
  const groups = new Map<string, Group>()
  const inTile = (position: number) =>
    [
      ((points.x[position] ?? 0) * scale - column) * tileExtent,
      ((points.y[position] ?? 0) * scale - row) * tileExtent,
    ] as const
  const size = tileExtent / cellsPerSide
  for (let position = first; position < end; position++) {
    const [x, y] = inTile(position)
    const [cellX, cellY] = [Math.floor(x / size), Math.floor(y / size)]
    // The last tiles tell points apart unless they are the same one.
    const key = isLast ? `${points.x[position]} ${points.y[position]}` : `${cellX} ${cellY}`
    const group = groups.get(key)
    if (!group) groups.set(key, { x: Math.round(x), y: Math.round(y), positions: [position] })
    else {
      const [at = 0] = group.positions
      const isSame = points.x[at] === points.x[position] && points.y[at] === points.y[position]
      if (!isSame) {
        group.x = (cellX + 0.5) * size
        group.y = (cellY + 0.5) * size
      }
      group.positions.push(position)
    }
  }
  return [...groups.values()]
}

function featureOf(edition: Edition, points: TilePoints, { x, y, positions }: Group): TileFeature {
  const values: TileFeature['values'] = { n: positions.length }
  for (const position of positions) {
    const sectors = edition.organisations[points.organisation[position] ?? -1]?.sectors ?? []
    const keys = new Set(sectors.map((at) => (at < maxCountedSectors ? `s${at}` : 'sx')))
    for (const key of keys) values[key] = Number(values[key] ?? 0) + 1
  }
  const [only, ...others] = positions
  const organisation = edition.organisations[points.organisation[only ?? -1] ?? -1]
  if (organisation && others.length === 0) {
    values.organisation = organisation.id
    values.name = nameIn(organisation.names, ...edition.alliance.languages)
  }
  return { x, y, values }
}
