import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readAttribution } from './attribution.ts'
import { openBasemap } from './open-basemap.ts'

const howToGetOne = `Streets under the maps come from vector tiles in the schema of OpenMapTiles (openmaptiles.org/schema), in a PMTiles or
MBTiles file on this machine, or from a service that has them:

  Make a file of your region    Take the region from download.geofabrik.de as .osm.pbf. Then, with Planetiler and Java,
                                java -jar planetiler.jar --osm-path=region.osm.pbf --output=region.pmtiles
                                or with tilemaker and its files for OpenMapTiles,
                                tilemaker --input region.osm.pbf --output region.pmtiles
  Cut one out of a larger file  pmtiles extract LARGER region.pmtiles --bbox=WEST,SOUTH,EAST,NORTH
                                where LARGER is a PMTiles file or its address, in the schema of OpenMapTiles. Those that
                                Protomaps makes every day are of another schema and cannot be used.
  Ask a service                 the address of its TileJSON document, such as https://tiles.openfreemap.org/planet.
                                This service asks for tiles and keeps them; browsers ask it alone.

Check it: pnpm atlas basemap FILE-OR-ADDRESS. Then name it in .env: BASEMAP=Gironde=/maps/gironde.pmtiles, several of them
joined by semicolons, and start the service again. Each alliance chooses in its settings.`

/**
 * Says how a street map is had, or what is in one.
 * @throws BasemapError where it cannot be used
 */
export async function runBasemapCommand(
  place: string | undefined,
  print: (line: string) => void,
): Promise<void> {
  if (place === undefined) return print(howToGetOne)
  const folder = await mkdtemp(join(tmpdir(), 'atlas-basemap-'))
  try {
    const map = await openBasemap(place, { folder, maxBytes: 1 << 24 })
    const [west, south, east, north] = map.bounds.map((degrees) => degrees.toFixed(2))
    const credit = readAttribution(map.attribution).map(({ text }) => text)
    print(`${place} can be used.`)
    print(`  Zoom         ${map.minZoom} to ${map.maxZoom}`)
    print(`  From         ${west}, ${south} (longitude, latitude) to ${east}, ${north}`)
    print(`  Credit       ${credit.join('')}`)
    print(`  Sea          ${map.drawsSea ? 'drawn by it' : 'not drawn by it: the coast stays coarse'}`)
    await map.close()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
