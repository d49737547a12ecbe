import type { PopulatedPlaces } from '@atlas/shared/dataset'
import type { AnyFinding } from '@atlas/shared/findings/analyses/analyses'
import type { Answers } from '@atlas/shared/findings/answers/answer'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { populatedPlacesQuery, textOf, useDataset } from '../alliances/alliance-queries.ts'
import { localToday } from '../i18n/days.ts'
import { askWorker } from './ask-worker.ts'

type Wish = {
  /** As if the missing actors were found. */
  assume?: 'missing-actors-found' | undefined
  /** The finding that candidates are looked for. */
  finding?: AnyFinding | undefined
}

/**
 * What a worker computes from an alliance's dataset, kept under the revision that it was computed from: a filter or
 * another page finds it ready. While it is computed anew, what was there before stands (`isPlaceholderData`), unless it
 * told of another finding. Guests get what their dataset holds: no judgement, and nothing found from one.
 * @param isWanted nothing is computed until it is
 */
export function useComputed<About extends keyof Answers>(
  slug: string,
  about: About,
  { assume, finding, isWanted = true }: Wish & { isWanted?: boolean } = {},
) {
  const { key, input, isReady } = useInput(slug, isWanted)
  const [alliance] = key
  return useQuery<Answers[About]>({
    queryKey: ['computed', about, ...key, assume, finding?.id],
    queryFn: ({ signal }) => askWorker({ about, ...input, assume, finding }, signal),
    enabled: isWanted && isReady,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    retry: false,
    placeholderData: (found, query) =>
      query?.queryKey[2] === alliance && query.queryKey.at(-1) === finding?.id ? found : undefined,
  })
}

/** What a worker computes from, and what names it in the query cache. */
function useInput(slug: string, isWanted: boolean) {
  const dataset = useDataset(slug)
  const places = useQuery({ ...populatedPlacesQuery(slug), enabled: isWanted })
  const { data: populatedPlaces = null } = places
  const placesKey = useMemo(() => keyOf(populatedPlaces), [populatedPlaces])
  const today = localToday()
  const text = textOf.get(dataset)
  if (text === undefined) throw new Error('This dataset was not read from the service.')
  const { alliance, revision, judgements } = dataset
  return {
    key: [alliance.id, revision, judgements, placesKey, today] as const,
    input: { dataset: text, places: populatedPlaces && textOf.get(populatedPlaces), today },
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
