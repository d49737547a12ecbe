import type { Dataset } from '@atlas/shared/dataset'
import { areaCentre, areaSurface } from '@atlas/shared/geodesy/area-centre'
import type { Area, Position } from '@atlas/shared/primitives'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { collectionQuery } from '../alliances/collection.ts'

/** Where a territory is. */
export type TerritoryArea = {
  boundary: Area
  centre: Position | null
  /** In square degrees: larger or smaller, no more. */
  surface: number
}

/** Of each of `dataset.territories`, in their order; null until they are read. */
export function useTerritoryAreas(dataset: Dataset): readonly (TerritoryArea | null)[] {
  const { territories, alliance } = dataset
  const { data } = useQuery({
    ...collectionQuery(alliance.slug, 'territories'),
    enabled: territories.length > 0,
  })
  return useMemo(() => {
    const boundaries = new Map(data?.map(({ id, boundary }) => [id, boundary]))
    return territories.map(({ id }) => {
      const boundary = boundaries.get(id)
      return boundary ? { boundary, centre: areaCentre(boundary), surface: areaSurface(boundary) } : null
    })
  }, [territories, data])
}
