import type { Dataset, PopulatedPlaces } from '@atlas/shared/dataset'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { populatedPlacesQuery, useDataset } from '../alliances/alliance-queries.ts'
import { todayHere } from '../organisations/verification.ts'
import { askWorker } from './ask-worker.ts'
import type { FoundGaps, GapsInput } from './gaps-worker.ts'

/**
 * All gaps of an alliance, found in a worker and kept under the revision that they were found from: a filter, a comment
 * or another page finds them ready. While newer ones are being found, the ones before stand (`isPlaceholderData`).
 * Guests get what their dataset holds: no judgement, and nothing found from one.
 */
export function useGaps(slug: string) {
  const { dataset, places, isReady } = useWholeDataset(slug)
  const { alliance, revision, judgements } = dataset
  const today = todayHere()
  return useQuery({
    queryKey: ['gaps', alliance.id, revision, judgements, places, today],
    queryFn: ({ signal }) => findInWorker({ dataset, today }, signal),
    enabled: isReady,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    retry: false,
    placeholderData: (found, query) => (query?.queryKey[1] === alliance.id ? found : undefined),
  })
}

/** The dataset with who lives where, from which gaps are found and told. */
export const useGapDataset = (slug: string): Dataset => useWholeDataset(slug).dataset

/** Without who lives where, as soon as that cannot be had: what depends on it is then left unsaid. */
function useWholeDataset(slug: string) {
  const dataset = useDataset(slug)
  const { data = null, isPending } = useQuery(populatedPlacesQuery(slug))
  const whole = useMemo(() => ({ ...dataset, populatedPlaces: data }), [dataset, data])
  const places = useMemo(() => placesKey(data), [data])
  return { dataset: whole, places, isReady: !isPending }
}

/** The same for the same places in the same territories: they are read again and again, and change hardly ever. */
const placesKey = (places: PopulatedPlaces | null) =>
  places?.id.reduce(
    (sum, id, at) => (Math.imul(sum, 31) + id + 7 * (places.territory[at] ?? -1)) | 0,
    places.id.length,
  )

function findInWorker(input: GapsInput, signal: AbortSignal): Promise<FoundGaps> {
  const worker = new Worker(new URL('./gaps-worker.ts', import.meta.url), { type: 'module' })
  return askWorker(worker, input, signal)
}
