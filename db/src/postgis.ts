import { type RawBuilder, sql } from 'kysely'

/** Longitude, latitude in degrees (WGS 84). */
type Position = [number, number]
type MultiPolygon = { type: 'MultiPolygon'; coordinates: Position[][][] }
type GeoJson = MultiPolygon | { type: 'Point'; coordinates: Position }

/**
 * A geometry as a parsed GeoJSON object, or null.
 * @param column as Kysely refers to it, for instance `territory.boundary`
 * @param digits decimals of a degree; seven are a centimetre
 */
export const asGeoJson = <T extends GeoJson = MultiPolygon>(
  column: string,
  digits = 7,
): RawBuilder<T | null> => sql<T | null>`st_asgeojson(${sql.ref(column)}, ${sql.lit(digits)})::jsonb`

/** A point as [longitude, latitude], or null. */
export const asPosition = (column: string): RawBuilder<Position | null> =>
  sql<Position | null>`case when ${sql.ref(column)} is not null
    then jsonb_build_array(st_x(${sql.ref(column)}), st_y(${sql.ref(column)})) end`

/** [longitude, latitude] as a point, null as null. */
export const fromPosition = (position: Position | null): RawBuilder<string | null> =>
  position === null
    ? sql<string | null>`null::geometry`
    : sql<string>`st_setsrid(st_makepoint(${position[0]}::double precision, ${position[1]}::double precision), 4326)`

/**
 * GeoJSON of an area as a valid multipolygon: rings that cross themselves are mended. Null as null, and null too where
 * nothing with a surface is left.
 */
export const fromMultiPolygon = (area: MultiPolygon | null): RawBuilder<string | null> =>
  area === null
    ? sql<string | null>`null::geometry`
    : sql<string | null>`(
        select case when not st_isempty(shape) then shape end
        from (select st_multi(st_collectionextract(st_makevalid(
          st_setsrid(st_geomfromgeojson(${JSON.stringify(area)}::text), 4326)), 3)) as shape) mended)`
