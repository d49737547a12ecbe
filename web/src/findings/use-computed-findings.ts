import type { Dataset } from '@atlas/shared/dataset'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { populatedPlacesQuery, useDataset } from '../alliances/alliance-queries.ts'
import { useComputed } from '../computed/use-computed.ts'

/**
 * All findings of an alliance, and its summary.
 * @param suppose `found`: as if the missing actors were
 */
export const useComputedFindings = (slug: string, assume?: 'missing-actors-found') =>
  useComputed(slug, 'findings', { assume })

/** The dataset with who lives where, by which findings are told. */
export function usePopulatedDataset(slug: string): Dataset {
  const dataset = useDataset(slug)
  const { data: populatedPlaces = null } = useQuery(populatedPlacesQuery(slug))
  return useMemo(() => ({ ...dataset, populatedPlaces }), [dataset, populatedPlaces])
}
