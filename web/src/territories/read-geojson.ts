import {
  type Geometry,
  inDegrees,
  isClosed,
  isFlat,
  multiPolygon,
  type Polygon,
  polygonsOf,
  verticesOf,
} from '@atlas/shared/geodesy/geojson-shapes'
import type { Area } from '@atlas/shared/primitives'
import { findCrossing } from '../basemap/find-crossing.ts'
import { namesOf, type ReadArea } from './geojson-names.ts'

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

/** What rules an area out, the plainest first. */
function faultOf(polygons: Polygon[]): AreaFault | undefined {
  if (polygons.length === 0) return 'noArea'
  if (!inDegrees(polygons, 180, 90)) return inDegrees(polygons, 90, 180) ? 'swapped' : 'degrees'
  if (verticesOf(polygons) > maxVertices) return 'vertices'
  if (!polygons.every((rings) => rings.every(isClosed))) return 'open'
  if (polygons.some(([outer = []]) => isFlat(outer))) return 'flat'
  return polygons.some((rings) => findCrossing(rings)) ? 'crossing' : undefined
}
