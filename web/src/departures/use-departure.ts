import type { Dataset } from '@atlas/shared/dataset'
import type { Loss } from '@atlas/shared/findings/losses'
import { useMemo } from 'react'
import { useComputed } from '../computed/use-computed.ts'

/** What breaks if each organisation leaves, by what is recorded: those that cost most first. */
export const useDepartures = ({ alliance }: Dataset) => useComputed(alliance.slug, 'departures')

/** The same of one organisation: nothing where nothing breaks, or where it is in no figure. */
export function useDeparture(dataset: Dataset, organisationId: string) {
  const departures = useDepartures(dataset)
  const losses = useMemo(
    (): Loss[] => departures.data?.find(({ organisation }) => organisation === organisationId)?.losses ?? [],
    [departures.data, organisationId],
  )
  return { departures, losses }
}
