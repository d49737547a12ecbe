type Position = readonly [longitude: number, latitude: number] | readonly number[]

const flags = { srid: 0x2000_0000, polygon: 3, multiPolygon: 6 }
const wgs84 = 4326

/**
 * A multipolygon as PostGIS writes it itself (EWKB, hexadecimal): it reads ten thousands of corners so in a tenth of the
 * time that GeoJSON takes.
 */
export function multiPolygonBytes(polygons: readonly (readonly (readonly Position[])[])[]): string {
  const rings = polygons.flat()
  const corners = rings.reduce((sum, ring) => sum + ring.length, 0)
  const bytes = Buffer.alloc(13 + polygons.length * 9 + rings.length * 4 + corners * 16)
  let at = 0
  const integer = (value: number) => {
    at = bytes.writeUInt32LE(value, at)
  }
  const begin = (type: number) => {
    at = bytes.writeUInt8(1, at)
    integer(type)
  }
  begin(flags.srid + flags.multiPolygon)
  integer(wgs84)
  integer(polygons.length)
  for (const polygon of polygons) {
    begin(flags.polygon)
    integer(polygon.length)
    for (const ring of polygon) {
      integer(ring.length)
      for (const [x = 0, y = 0] of ring) at = bytes.writeDoubleLE(y, bytes.writeDoubleLE(x, at))
    }
  }
  return bytes.toString('hex')
}
