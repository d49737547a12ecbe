import type { Edition } from '@atlas/shared/editions/edition'

/** Tiles are cut down to this zoom; beyond it maps draw the last ones larger. */
export const maxTileZoom = 14

/** Bits of each coordinate in the order of the points: finer than any tile of the last zoom by 2^11 on each side. */
const orderBits = 25

/**
 * Public points of an edition in columns, ordered along a Z curve, so that those of a tile stand together.
 * @property keys interleaved bits of x and y, ascending
 * @property x,y Web Mercator from 0 to 1, from the west and from the north
 * @property organisation positions in `organisations`
 */
export type TilePoints = {
  length: number
  keys: Float64Array
  x: Float64Array
  y: Float64Array
  organisation: Uint32Array
}

const madeOf = new WeakMap<Edition, TilePoints>()

export function tilePointsOf(edition: Edition): TilePoints {
  const made = madeOf.get(edition)
  if (made) return made
  const found = edition.organisations.flatMap(({ places }, organisation) =>
    places.flatMap(({ point }) => {
      if (!point) return []
      const [x, y] = [projectX(point[0]), projectY(point[1])]
      return { x, y, organisation, key: keyOf(x, y) }
    }),
  )
  found.sort((a, b) => a.key - b.key || a.organisation - b.organisation)
  const points: TilePoints = {
    length: found.length,
    keys: Float64Array.from(found, ({ key }) => key),
    x: Float64Array.from(found, ({ x }) => x),
    y: Float64Array.from(found, ({ y }) => y),
    organisation: Uint32Array.from(found, ({ organisation }) => organisation),
  }
  madeOf.set(edition, points)
  return points
}

const below1 = 1 - Number.EPSILON
export const projectX = (longitude: number): number => clamp(longitude / 360 + 0.5)
export const projectY = (latitude: number): number => {
  const sin = Math.sin((latitude * Math.PI) / 180)
  return clamp(0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI))
}
const clamp = (value: number) => Math.min(below1, Math.max(0, value))

/** 50 bits, which a double holds exactly. */
function keyOf(x: number, y: number): number {
  const [column, row] = [Math.floor(x * 2 ** orderBits), Math.floor(y * 2 ** orderBits)]
  // Bit by bit: the operators of integers know 32 bits.
  let key = 0
  for (let bit = orderBits - 1; bit >= 0; bit--)
    key = key * 4 + (Math.floor(row / 2 ** bit) % 2) * 2 + (Math.floor(column / 2 ** bit) % 2)
  return key
}

/** The points of a tile: from the first position to before the second. */
export function rangeOf({ keys }: TilePoints, zoom: number, column: number, row: number): [number, number] {
  const size = 4 ** (orderBits - zoom)
  const first = keyOf(column / 2 ** zoom, row / 2 ** zoom)
  return [lowerBound(keys, first), lowerBound(keys, first + size)]
}

function lowerBound(keys: Float64Array, wanted: number): number {
  let [low, high] = [0, keys.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
