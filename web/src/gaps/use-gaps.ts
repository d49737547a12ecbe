import type { Dataset, PopulatedPlaces } from '@atlas/shared/dataset'
import { asIfFound } from '@atlas/shared/gaps/as-if-found'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { columnsOf, populatedPlacesQuery, useDataset } from '../alliances/alliance-queries.ts'
import { todayHere } from '../i18n/days.ts'
import { askWorker } from './ask-worker.ts'
import type { FoundGaps, GapsInput } from './gaps-worker.ts'

/**
 * All gaps of an alliance, found in a worker and kept under the revision that they were found from: a filter or another
 * page finds them ready. While newer ones are being found, the ones before stand (`isPlaceholderData`). Guests get what
 * their dataset holds: no judgement, and nothing found from one.
 * @param suppose `found`: as if the missing actors were
 */
export function useGaps(slug: string, suppose?: 'found') {
  const { queryKey, input, isReady } = useGapsInput(slug)
  const [alliance] = queryKey
  return useQuery({
    queryKey: ['gaps', ...queryKey, suppose],
    queryFn: ({ signal }) => {
      const worker = new Worker(new URL('./gaps-worker.ts', import.meta.url), { type: 'module' })
      const columns = suppose ? asIfFound(input.columns) : input.columns
      return askWorker<FoundGaps>(worker, { ...input, columns } satisfies GapsInput, signal)
    },
    enabled: isReady,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    retry: false,
    placeholderData: (found, query) => (query?.queryKey[1] === alliance ? found : undefined),
  })
}

/** The dataset with who lives where, by which gaps are told. */
export function useGapDataset(slug: string): Dataset {
  const dataset = useDataset(slug)
  const { data: populatedPlaces = null } = useQuery(populatedPlacesQuery(slug))
  return useMemo(() => ({ ...dataset, populatedPlaces }), [dataset, populatedPlaces])
}

/** What a worker looks for gaps in, and what names it in the query cache. */
export function useGapsInput(slug: string) {
  const dataset = useDataset(slug)
  const places = useQuery(populatedPlacesQuery(slug))
  const { data: populatedPlaces = null } = places
  const placesKey = useMemo(() => keyOf(populatedPlaces), [populatedPlaces])
  const today = todayHere()
  const columns = columnsOf.get(dataset)
  if (!columns) throw new Error('This dataset was not read from the service.')
  const { alliance, revision, judgements } = dataset
  return {
    queryKey: [alliance.id, revision, judgements, placesKey, today] as const,
    input: { columns, populatedPlaces, today } satisfies GapsInput,
    // Where they cannot be had, what depends on who lives where is left unsaid.
    isReady: !places.isPending,
  }
}

/** The same for the same places in the same territories: they are read again and again, and change hardly ever. */
const keyOf = (places: PopulatedPlaces | null) =>
  places?.id.reduce(
    (sum, id, at) => (Math.imul(sum, 31) + id + 7 * (places.territory[at] ?? -1)) | 0,
    places.id.length,
  )
