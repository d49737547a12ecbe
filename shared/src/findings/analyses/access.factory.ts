import type { PopulatedPlaces } from '../../dataset.ts'
import type { Position } from '../../primitives.ts'

type Place = { name: string; population: number; point: Position; territory?: number | null }

export const placesOf = (
  places: readonly Place[],
  of: PopulatedPlaces['of'] = 'boundary',
): PopulatedPlaces => ({
  of,
  id: places.map((_, id) => id),
  name: places.map(({ name }) => name),
  population: places.map(({ population }) => population),
  longitude: places.map(({ point }) => point[0]),
  latitude: places.map(({ point }) => point[1]),
  territory: places.map(({ territory }) => territory ?? null),
})
