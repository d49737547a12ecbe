import type { Alliance, Overview } from '@atlas/shared/alliances'
import { type Dataset, type DatasetColumns, type PopulatedPlaces, readDataset } from '@atlas/shared/dataset'
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { api, apiPath } from '../service/api.ts'

/** Start of the key of everything that belongs to an alliance: one change makes all of it stale. */
export const allianceKey = (slug: string, ...rest: readonly unknown[]) => ['alliance', slug, ...rest] as const

export const overviewQuery = () =>
  queryOptions({
    queryKey: ['overview'],
    queryFn: ({ signal }) => api.get<Overview>(apiPath('overview'), signal),
  })

export const allianceQuery = (slug: string) =>
  queryOptions({
    queryKey: allianceKey(slug, 'record'),
    queryFn: ({ signal }) => api.get<Alliance>(apiPath('alliances', slug), signal),
  })

/**
 * The JSON text that a dataset, or who lives where, was read from: handing that to a worker takes no time, where handing
 * it the rows would hold up the page.
 */
export const textOf = new WeakMap<Dataset | PopulatedPlaces, string>()

export const datasetQuery = (slug: string) =>
  queryOptions({
    queryKey: allianceKey(slug, 'dataset'),
    // Not cancelled when a reader of it leaves the page: the router's loader may still be waiting for it.
    queryFn: async ({ client, queryKey }) => {
      const text = await api.getText(apiPath('alliances', slug, 'dataset'))
      const columns: DatasetColumns = JSON.parse(text)
      // After a comment it is the same: then nothing that was made from it is made anew.
      const known = client.getQueryData<Dataset>(queryKey)
      if (known?.revision === columns.revision && known.judgements === columns.judgements) return known
      const dataset = readDataset(columns)
      textOf.set(dataset, text)
      return dataset
    },
    // Comparing tens of thousands of rows costs more than drawing them again.
    structuralSharing: false,
  })

/** Who lives where in the region: read when something is computed from it, being larger than most datasets. */
export const populatedPlacesQuery = (slug: string) =>
  queryOptions({
    queryKey: allianceKey(slug, 'populated-places'),
    queryFn: async ({ signal }) => {
      const text = await api.getText(apiPath('alliances', slug, 'populated-places'), signal)
      const places: PopulatedPlaces = JSON.parse(text)
      textOf.set(places, text)
      return places
    },
    structuralSharing: false,
  })

/** All of an alliance; the route has loaded it before anything below it is drawn. */
export const useDataset = (slug: string): Dataset => useSuspenseQuery(datasetQuery(slug)).data
