import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import type { Bounds } from './bounds.ts'

/** Countries of Natural Earth, as the package world-atlas has them. */
export type World = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>

type Country = GeometryObject<{ name: string }>

export type Countries = {
  land: FeatureCollection<Polygon | MultiPolygon>
  borders: MultiLineString
}

/** The whole world, coarse: enough while countries are small on the screen. */
export function wholeWorld(world: World): Countries {
  return countriesOf(world, world.objects.countries.geometries)
}

/**
 * The countries around a view from the finer world, all others from the coarser one. Only what is near is worth the
 * half million points of the finer one.
 */
export function worldAround(coarse: World, fine: World, bounds: Bounds): Countries {
  const isNear = nearby(fine, bounds)
  const near = fine.objects.countries.geometries.filter(isNear)
  const names = new Set(near.map(nameOf))
  const far = coarse.objects.countries.geometries.filter((country) => !names.has(nameOf(country)))
  const [nearCountries, farCountries] = [countriesOf(fine, near), countriesOf(coarse, far)]
  return {
    land: {
      type: 'FeatureCollection',
      features: [...nearCountries.land.features, ...farCountries.land.features],
    },
    borders: {
      type: 'MultiLineString',
      coordinates: [...nearCountries.borders.coordinates, ...farCountries.borders.coordinates],
    },
  }
}

const nameOf = ({ properties }: Country) => (properties && 'name' in properties ? properties.name : undefined)

function countriesOf(world: World, geometries: readonly Country[]): Countries {
  const collection = { type: 'GeometryCollection', geometries: [...geometries] } as GeometryCollection
  const land = feature(world, collection) as FeatureCollection<Polygon | MultiPolygon>
  for (const { geometry } of land.features) unroll(geometry)
  return { land, borders: mesh(world, collection, (a, b) => a !== b) }
}

/**
 * Has rings that cross the antimeridian go on beyond 180°: world-atlas leaves them uncut, and drawn as they stand they
 * leap across the whole map. Those around a pole never come back, and stay.
 */
function unroll(geometry: Polygon | MultiPolygon) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  for (const rings of polygons) {
    for (const [at, ring] of rings.entries()) {
      let turns = 0
      const unrolled = ring.map(([x = 0, y = 0], point) => {
        const step = x - (ring[point - 1]?.[0] ?? x)
        if (Math.abs(step) > 180) turns -= Math.sign(step)
        return [x + 360 * turns, y]
      })
      if (turns === 0) rings[at] = unrolled
    }
  }
}

/** Whether any arc of a country comes into the bounds, from the extents of the arcs. */
function nearby(world: World, [west, south, east, north]: Bounds) {
  const isNear = extents(world).map(
    ([left, bottom, right, top]) => left <= east && right >= west && bottom <= north && top >= south,
  )
  const anyNear = (arcs: unknown): boolean =>
    typeof arcs === 'number' ? isNear[arcs < 0 ? ~arcs : arcs] === true : (arcs as unknown[]).some(anyNear)
  return (country: Country) => 'arcs' in country && anyNear(country.arcs)
}

const known = new WeakMap<World, Bounds[]>()

function extents(world: World): Bounds[] {
  const found = known.get(world) ?? world.arcs.map((arc) => extent(world, arc))
  known.set(world, found)
  return found
}

/** An arc is a start and steps, in the whole numbers of the quantisation. */
function extent({ transform }: World, arc: readonly number[][]): Bounds {
  const [kx, ky] = transform?.scale ?? [1, 1]
  const [dx, dy] = transform?.translate ?? [0, 0]
  let [x, y, left, bottom, right, top] = [0, 0, Infinity, Infinity, -Infinity, -Infinity]
  for (const [stepX = 0, stepY = 0] of arc) {
    x = transform ? x + stepX : stepX
    y = transform ? y + stepY : stepY
    left = Math.min(left, x)
    right = Math.max(right, x)
    bottom = Math.min(bottom, y)
    top = Math.max(top, y)
  }
  return [left * kx + dx, bottom * ky + dy, right * kx + dx, top * ky + dy]
}
