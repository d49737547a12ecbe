import type { Area, Labels, Position } from '@atlas/shared/primitives'
import { findCrossing } from '../basemap/find-crossing.ts'

/** An area as a file describes it: what is known of its name, and where it is. */
export type ReadArea = { labels: Labels; code: string | null; boundary: Area }

/** Why a file, or a part of it, cannot be used; each has its sentence. */
export type AreaFault =
  | 'empty'
  | 'json'
  | 'geojson'
  | 'degrees'
  | 'swapped'
  | 'noArea'
  | 'vertices'
  | 'open'
  | 'flat'
  | 'crossing'

/** The service takes no area with more corners than this. */
export const maxVertices = 100_000

export type AreaReport = {
  areas: ReadArea[]
  /** Of the whole file, or of the features that were left out. */
  faults: { fault: AreaFault; feature?: number }[]
}

type Geometry = { type?: string; coordinates?: unknown; geometries?: (Geometry | null)[] }
type Feature = { type?: string; geometry?: Geometry | null; properties?: Record<string, unknown> | null }

/**
 * Reads areas and their names from GeoJSON (RFC 7946): longitude, latitude in degrees.
 * @param language of names whose property does not say one
 */
export function readGeojson(text: string, language: string): AreaReport {
  if (text.trim() === '') return { areas: [], faults: [{ fault: 'empty' }] }
  const parsed = parse(text)
  if (parsed === undefined) return { areas: [], faults: [{ fault: 'json' }] }
  const features = featuresOf(parsed)
  if (features === undefined) return { areas: [], faults: [{ fault: 'geojson' }] }
  const report: AreaReport = { areas: [], faults: [] }
  features.forEach((feature, at) => {
    const polygons = polygonsOf(feature?.geometry)
    const fault = faultOf(polygons)
    if (fault) report.faults.push({ fault, feature: at + 1 })
    else
      report.areas.push({ ...namesOf(feature?.properties ?? {}, language), boundary: multiPolygon(polygons) })
  })
  if (features.length === 0) report.faults.push({ fault: 'noArea' })
  return report
}

/** All areas of a file as one. */
export const unite = (areas: readonly ReadArea[]): Area => ({
  type: 'MultiPolygon',
  coordinates: areas.flatMap(({ boundary }) => boundary.coordinates),
})

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** Of a file nothing is sure: any feature may be null. */
function featuresOf(parsed: unknown): (Feature | null)[] | undefined {
  if (typeof parsed !== 'object' || parsed === null || !('type' in parsed)) return undefined
  if (parsed.type === 'FeatureCollection')
    return 'features' in parsed && Array.isArray(parsed.features) ? parsed.features : undefined
  if (parsed.type === 'Feature') return [parsed as Feature]
  return 'coordinates' in parsed || 'geometries' in parsed
    ? [{ type: 'Feature', geometry: parsed as Geometry }]
    : undefined
}

type Polygon = Position[][]

function polygonsOf(geometry: Geometry | null | undefined): Polygon[] {
  if (geometry?.type === 'Polygon') return [geometry.coordinates as Polygon]
  if (geometry?.type === 'MultiPolygon')
    return Array.isArray(geometry.coordinates) ? (geometry.coordinates as Polygon[]) : []
  return geometry?.type === 'GeometryCollection' && Array.isArray(geometry.geometries)
    ? geometry.geometries.flatMap(polygonsOf)
    : []
}

/** What rules an area out, the plainest first. */
function faultOf(polygons: Polygon[]): AreaFault | undefined {
  if (polygons.length === 0) return 'noArea'
  if (!inDegrees(polygons, 180, 90)) return inDegrees(polygons, 90, 180) ? 'swapped' : 'degrees'
  if (verticesOf(polygons) > maxVertices) return 'vertices'
  if (!polygons.every((rings) => rings.every(isClosed))) return 'open'
  if (polygons.some(([outer = []]) => isFlat(outer))) return 'flat'
  return polygons.some((rings) => findCrossing(rings)) ? 'crossing' : undefined
}

const isClosed = (ring: Position[]) => ring[0]?.[0] === ring.at(-1)?.[0] && ring[0]?.[1] === ring.at(-1)?.[1]

/** Whether all corners lie on one line, so that it goes around nothing. */
function isFlat([first = [0, 0], ...others]: Position[]) {
  const [x, y] = first
  const [ax, ay] = others.find(([bx, by]) => bx !== x || by !== y) ?? first
  return others.every(([bx, by]) => (ax - x) * (by - y) === (ay - y) * (bx - x))
}

const verticesOf = (polygons: Polygon[]) => polygons.flat().reduce((sum, ring) => sum + ring.length, 0)

const isNumber = (value: unknown, most: number) => typeof value === 'number' && Math.abs(value) <= most

const inDegrees = (polygons: Polygon[], maxFirst: number, maxSecond: number) =>
  polygons.every(
    (rings) =>
      Array.isArray(rings) &&
      rings.length > 0 &&
      rings.every(
        (ring) =>
          Array.isArray(ring) &&
          ring.length >= 4 &&
          ring.every(
            (position) =>
              Array.isArray(position) && isNumber(position[0], maxFirst) && isNumber(position[1], maxSecond),
          ),
      ),
  )

/** Heights and whatever else a position carries are left out. */
const multiPolygon = (polygons: Polygon[]): Area => ({
  type: 'MultiPolygon',
  coordinates: polygons.map((rings) =>
    rings.map((ring) => ring.map(([longitude, latitude]): Position => [longitude, latitude])),
  ),
})

/** `name`, `name_fr`, and with what kind of area it is: `NOM_COM`, `nom_dep`. */
const nameKey = /^(name|nom|naam|namn|label|libelle|title)([_:-]([a-z]{2,6}))?$/i
const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** Three letters are a kind of area far more often than a language. */
const languageIn = (suffix: string | undefined) =>
  suffix?.length === 2 && languages.of(suffix.toLowerCase()) !== undefined ? suffix.toLowerCase() : undefined
const codeKey =
  /^(code(_(insee|com|commune|iris))?|codgeo|insee(_com)?|nuts(_id)?|lau(_id)?|ref(:insee)?|id)$/i

function namesOf(properties: Record<string, unknown>, language: string): Pick<ReadArea, 'labels' | 'code'> {
  const labels: Labels = {}
  let code: string | null = null
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value !== 'string' && typeof value !== 'number') continue
    const text = String(value).trim()
    const [, , , suffix] = nameKey.exec(key) ?? []
    if (text && nameKey.test(key)) labels[languageIn(suffix) ?? language] ??= text.slice(0, 300)
    if (text && codeKey.test(key)) code ??= text.slice(0, 80)
  }
  return { labels, code }
}
