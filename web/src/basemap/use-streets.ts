import type { Basemap } from '@atlas/shared/basemaps'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { datasetQuery } from '../alliances/alliance-queries.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { api, apiPath } from '../service/api.ts'

/** An alliance that wants no streets chooses this one. */
export const noStreets = 'none'

/** In milliseconds: what the service has changes when it is started again, or when a service that it asks comes back. */
const believedFor = 5 * 60_000

/** The street maps that the service has. */
export const basemapsQuery = queryOptions({
  queryKey: ['basemaps'],
  staleTime: believedFor,
  queryFn: async ({ signal }) => (await api.get<{ items: Basemap[] }>(apiPath('basemaps'), signal)).items,
})

export type Streets = {
  /** Null where there are none, or none now. */
  map: Basemap | null
  /** The name of the one that should be there and cannot be had. */
  missing: string | null
  /** In which names are wanted, the best first. */
  languages: readonly string[]
}

/** The streets under the maps of the alliance whose page this is: those that it chose, or else the first ones. */
export function useStreets(): Streets {
  const { language } = useMessages()
  const { slug } = useParams({ strict: false })
  const dataset = useQuery({ ...datasetQuery(slug ?? ''), enabled: slug !== undefined }).data
  const basemaps = useQuery(basemapsQuery).data
  return useMemo(() => {
    const { basemap: chosen = noStreets, languages = [] } = dataset?.alliance ?? {}
    const wanted = basemaps?.find(({ code }) => code === chosen)
    const map = chosen === noStreets ? undefined : (wanted ?? basemaps?.[0])
    return {
      map: map && map.fault === null ? map : null,
      missing: map && map.fault !== null ? map.name : null,
      languages: [...new Set([language, ...languages.map((tag) => tag.slice(0, 2))])],
    }
  }, [basemaps, dataset?.alliance, language])
}
