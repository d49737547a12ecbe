import type { Bounds } from '@atlas/shared/geodesy/bounds'
import { type Countries, type World, wholeWorld, worldAround } from '@atlas/shared/geodesy/countries'
import { queryOptions, useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import fineUrl from 'world-atlas/countries-10m.json?url'
import coarseUrl from 'world-atlas/countries-50m.json?url'
import { useMessages } from '../i18n/use-messages.ts'
import { api } from '../service/api.ts'
import { cellsWithin, type PlaceNames, type WorldPlaceNames } from './place-cells.ts'
import { placeFeatures } from './place-names.ts'

/** What the map stands on does not change while the page is open. */
const fixed = (url: string) => ({
  queryKey: ['basemap', url] as const,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
})

const worldQuery = (url: string) =>
  queryOptions({ ...fixed(url), queryFn: ({ signal }) => api.get<World>(url, signal) })

const worldNamesQuery = queryOptions({
  ...fixed('/places/world.json'),
  queryFn: ({ signal }) => api.get<WorldPlaceNames>('/places/world.json', signal),
})

const namesQuery = (cell: string) =>
  queryOptions({
    ...fixed(`/places/${cell}.json`),
    queryFn: ({ signal }) => api.get<PlaceNames>(`/places/${cell}.json`, signal),
  })

/**
 * Countries around a view, for pictures: finer near it once it is close enough for that to show. Maps load tiles.
 * @param bounds of the view, null until it is known
 */
export function useCountries(bounds: Bounds | null): Countries | undefined {
  const near = useMemo(
    () => (bounds && cellsWithin(bounds).length > 0 ? wholeDegrees(bounds) : null),
    [bounds],
  )
  const coarse = useQuery(worldQuery(coarseUrl)).data
  const fine = useQuery({ ...worldQuery(fineUrl), enabled: near !== null }).data
  const nearKey = near?.join() ?? ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the bounds
  return useMemo((): Countries | undefined => {
    if (!coarse) return undefined
    return near && fine ? worldAround(coarse, fine, near) : wholeWorld(coarse)
  }, [coarse, fine, nearKey])
}

/**
 * Names of places for a view, those of small places once it is close enough.
 * @param bounds of the view, null until the map knows
 */
export function usePlaceNames(bounds: Bounds | null) {
  const { language } = useMessages()
  const cells = useMemo(() => (bounds ? cellsWithin(bounds) : []), [bounds])
  const world = useQuery(worldNamesQuery).data
  const named = useMemo(() => cells.filter((cell) => world?.cells.includes(cell)), [cells, world])
  const names = useQueries({ queries: named.map(namesQuery) })
  const namesKey = names.map(({ dataUpdatedAt }, at) => `${named[at]} ${dataUpdatedAt}`).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the files of the cells
  return useMemo(() => {
    const near = names.flatMap(({ data }) => data ?? [])
    return placeFeatures(world ? [world, ...near] : near, language)
  }, [namesKey, world, language])
}

/** Widened, so that small moves change nothing. */
const wholeDegrees = ([west, south, east, north]: Bounds): Bounds => [
  Math.floor(west / 4) * 4 - 1,
  Math.floor(south / 4) * 4 - 1,
  Math.ceil(east / 4) * 4 + 1,
  Math.ceil(north / 4) * 4 + 1,
]
