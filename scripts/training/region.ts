import { type Position, type TerritoryCode, territoryCodes } from './localities.ts'

const territoryNames: Record<TerritoryCode, readonly [english: string, french: string]> = {
  bend: ['The bend', 'La boucle'],
  'right-bank': ['Right bank', 'Rive droite'],
  west: ['Western belt', 'Ceinture ouest'],
  bay: ['The bay', 'Le bassin'],
  upstream: ['Upstream country', "Pays d'amont"],
  estuary: ['The estuary', "L'estuaire"],
}

/** Corners of the territories; neighbours share them, so that no gap and no overlap is left between two. */
const corners: Record<string, Position> = {
  // Along the river, upstream to downstream.
  r1: [-0.515, 44.745],
  r2: [-0.535, 44.8],
  r3: [-0.548, 44.835],
  r4: [-0.553, 44.86],
  r5: [-0.538, 44.88],
  r6: [-0.537, 44.915],
  r7: [-0.548, 44.96],
  // Between the bend and the western belt, south to north.
  w1: [-0.59, 44.745],
  w2: [-0.592, 44.785],
  w3: [-0.612, 44.815],
  w4: [-0.618, 44.86],
  w5: [-0.628, 44.895],
  w6: [-0.595, 44.915],
  // Between the right bank and the upstream country, south to north.
  e1: [-0.462, 44.745],
  e2: [-0.452, 44.8],
  e3: [-0.45, 44.87],
  e4: [-0.452, 44.93],
  e5: [-0.47, 44.975],
  // Between the bay and the western belt, south to north.
  b0: [-0.88, 44.56],
  b1: [-0.86, 44.66],
  b2: [-0.87, 44.77],
  b3: [-0.88, 44.9],
  // North of the western belt.
  n1: [-0.62, 44.975],
  n2: [-0.8, 44.97],
  // The rim: south of the belt, round the upstream country, the estuary and the coast.
  s2: [-0.7, 44.655],
  s3: [-0.59, 44.68],
  u1: [-0.6, 44.56],
  u2: [-0.45, 44.42],
  u3: [-0.2, 44.36],
  u4: [0.03, 44.45],
  u5: [0.08, 44.62],
  u6: [0.07, 44.8],
  u7: [0.05, 44.95],
  u8: [-0.02, 45.09],
  u9: [-0.2, 45.08],
  u10: [-0.36, 45.02],
  t1: [-0.38, 45.14],
  t2: [-0.55, 45.27],
  t3: [-0.78, 45.4],
  t4: [-1.06, 45.42],
  t5: [-1.1, 45.2],
  t6: [-0.98, 45.02],
  c1: [-1.27, 44.55],
  c2: [-1.05, 44.53],
  c5: [-1.05, 44.88],
  c6: [-1.25, 44.87],
  c7: [-1.265, 44.7],
}

/** Outer rings, counter-clockwise (RFC 7946). */
const rings: Record<TerritoryCode, string> = {
  bend: 'w1 r1 r2 r3 r4 r5 r6 w6 w5 w4 w3 w2',
  'right-bank': 'r1 e1 e2 e3 e4 e5 r7 r6 r5 r4 r3 r2',
  west: 'b1 s2 s3 w1 w2 w3 w4 w5 w6 r6 r7 n1 n2 b3 b2',
  bay: 'c1 c2 b0 b1 b2 b3 c5 c6 c7',
  upstream: 's3 u1 u2 u3 u4 u5 u6 u7 u8 u9 u10 e5 e4 e3 e2 e1 r1 w1',
  estuary: 'n2 n1 r7 e5 u10 t1 t2 t3 t4 t5 t6',
}

const sidesOf = (ring: string): [from: string, to: string][] => {
  const names = ring.split(' ')
  return names.map((name, index) => [name, names[(index + 1) % names.length] as string])
}

/** The region: the sides that only one territory has, one after the other. */
function rim(): string {
  const sides = Object.values(rings).flatMap(sidesOf)
  const inner = new Set(sides.map(([from, to]) => `${to} ${from}`))
  const next = new Map(sides.filter(([from, to]) => !inner.has(`${from} ${to}`)))
  const [start] = next.keys()
  const names: string[] = []
  for (let name = start; name && names.length < next.size; name = next.get(name)) names.push(name)
  return names.join(' ')
}

const feature = (ring: string, properties: Record<string, string>) => {
  const positions = ring.split(' ').map((name) => corners[name] as Position)
  return {
    type: 'Feature',
    properties,
    geometry: { type: 'Polygon', coordinates: [[...positions, positions[0]]] },
  }
}

const collection = (features: unknown[]): string =>
  `{"type":"FeatureCollection","features":[\n${features.map((one) => JSON.stringify(one)).join(',\n')}\n]}\n`

/** GeoJSON of the territories, with `code`, `name` and `name_fr`. */
export const territoriesGeoJson = (): string =>
  collection(
    territoryCodes.map((code) => {
      const [name, name_fr] = territoryNames[code]
      return feature(rings[code], { code, name, name_fr })
    }),
  )

/** GeoJSON of the region: one polygon around all territories. */
export const boundaryGeoJson = (): string =>
  collection([
    feature(rim(), {
      name: 'Training alliance of the Garonne bend',
      name_fr: "Alliance d'entraînement de la boucle de la Garonne",
    }),
  ])
