import { PbfWriter } from 'pbf'

/** Units along each side of a tile. */
export const tileExtent = 4096

/** A point in a tile, and what is told of it. */
export type TileFeature = { x: number; y: number; values: Record<string, string | number> }

/** One layer, `places`, of points: https://github.com/mapbox/vector-tile-spec/tree/master/2.1 */
export function encodeLayer(features: readonly TileFeature[]): Uint8Array {
  const keys = new Map<string, number>()
  const values = new Map<string | number, number>()
  const indexOf = <Key>(table: Map<Key, number>, key: Key) => {
    const known = table.get(key)
    if (known !== undefined) return known
    table.set(key, table.size)
    return table.size - 1
  }
  const pbf = new PbfWriter()
  pbf.writeMessage(
    3,
    (_, layer) => {
      layer.writeVarintField(15, 2)
      layer.writeStringField(1, 'places')
      for (const feature of features)
        layer.writeMessage(
          2,
          (_each, message) => {
            message.writePackedVarint(
              2,
              Object.entries(feature.values).flatMap(([key, value]) => [
                indexOf(keys, key),
                indexOf(values, value),
              ]),
            )
            message.writeVarintField(3, 1)
            // Move to one point, relative to the corner, in zigzag.
            message.writePackedVarint(4, [9, feature.x * 2, feature.y * 2])
          },
          feature,
        )
      for (const key of keys.keys()) layer.writeStringField(3, key)
      for (const value of values.keys())
        layer.writeMessage(
          4,
          (_each, message) => {
            if (typeof value === 'string') message.writeStringField(1, value)
            else message.writeVarintField(5, value)
          },
          value,
        )
      layer.writeVarintField(5, tileExtent)
    },
    undefined,
  )
  return pbf.finish()
}
