import type { Edition } from '@atlas/shared/editions/edition'
import { cutTile } from './cut-tile.ts'
import { tileLayers } from './describe-tiles.ts'
import { extentOf, featuresOf } from './edition-features.ts'
import { maxTileZoom, tilePointsOf } from './tile-points.ts'
import { type ArchivedTile, writePmtiles } from './write-pmtiles.ts'

/** An archive ends at the zoom before it would hold more: maps draw the last tiles larger. */
const maxTiles = 20_000
/** And yet not before this one, of which there are few tiles whatever is on the map. */
const leastZoom = 6

const wholeWorld = [-180, -85, 180, 85] as const

/** All tiles of an edition in one file, for whoever has a server of files and no other. */
export function archiveTiles(edition: Edition): Buffer {
  const zooms: [number, number][][] = []
  let count = 0
  for (let zoom = 0; zoom <= maxTileZoom; zoom++) {
    const there = filledTiles(edition, zoom)
    count += there.length
    if (zoom > leastZoom && count > maxTiles) break
    zooms.push(there)
  }
  const lastZoom = zooms.length - 1
  const tiles = zooms.flatMap((there, zoom) =>
    there.map(
      ([column, row]): ArchivedTile => ({
        ...{ zoom, column, row },
        bytes: cutTile(edition, zoom, column, row, lastZoom),
      }),
    ),
  )
  const { alliance, number, revision } = edition
  return writePmtiles({
    tiles,
    maxZoom: lastZoom,
    bounds: extentOf(featuresOf(edition)) ?? wholeWorld,
    metadata: {
      name: alliance.name,
      type: 'overlay',
      version: `${number}.${revision}.0`,
      vector_layers: tileLayers(edition),
    },
  })
}

function filledTiles(edition: Edition, zoom: number): [number, number][] {
  const { x, y } = tilePointsOf(edition)
  const scale = 2 ** zoom
  const found = new Map<number, [number, number]>()
  x.forEach((east, at) => {
    const [column, row] = [Math.floor(east * scale), Math.floor((y[at] ?? 0) * scale)]
    found.set(row * scale + column, [column, row])
  })
  return [...found.values()]
}
