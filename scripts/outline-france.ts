// Makes db/outlines/france.json of two GeoJSON files of the IGN's outlines (Admin Express, simplified, Licence Ouverte):
//   node scripts/outline-france.ts REGIONS.geojson DEPARTEMENTS.geojson
// Each feature has `code` and `nom`. Lines that both share are kept once, so that neighbours stay neighbours.

import { readFile, writeFile } from 'node:fs/promises'
import { topology } from 'topojson-server'

/** Steps from one end to the other; of France's sixteen degrees that is ten to twenty metres. */
const steps = 100_000

const [regions, departements] = await Promise.all(process.argv.slice(2, 4).map(readOutlines))
if (!regions || !departements) throw new Error('Say two files: those of the regions and of the départements.')
const made = topology({ regions, departements }, steps)
const file = new URL('../db/outlines/france.json', import.meta.url)
await writeFile(file, `${JSON.stringify(made)}\n`)
console.log(`${made.arcs.length} lines, ${made.arcs.flat().length} corners in db/outlines/france.json`)

type Outlines = GeoJSON.FeatureCollection<GeoJSON.Polygon, { code: string; nom: string }>

async function readOutlines(path: string): Promise<GeoJSON.FeatureCollection> {
  const { features } = JSON.parse(await readFile(path, 'utf8')) as Outlines
  return {
    type: 'FeatureCollection',
    features: features.map(({ geometry, properties: { code, nom } }) => ({
      ...{ type: 'Feature', geometry },
      properties: { code, name: nom },
    })),
  }
}
