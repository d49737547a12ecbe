import type { Outline, OutlineCatalogue, OutlineMatch, OutlinesTogether } from '@atlas/shared/outlines'
import type { Labels } from '@atlas/shared/primitives'
import { queryOptions } from '@tanstack/react-query'
import { allianceKey } from '../alliances/alliance-queries.ts'
import { api, apiPath, withQuery } from '../service/api.ts'

/** What names an outline among all catalogues. */
export const outlineId = ({ catalogue, code }: Pick<OutlineMatch, 'catalogue' | 'code'>): string =>
  `${catalogue}/${code}`

/** Outlines do not change while a page is open. */
const fixed = { staleTime: Number.POSITIVE_INFINITY }

export const catalogueQuery = queryOptions({
  ...fixed,
  queryKey: ['outlines', 'catalogues'],
  queryFn: ({ signal }) =>
    api
      .get<{ items: OutlineCatalogue[] }>(apiPath('outlines', 'catalogues'), signal)
      .then(({ items }) => items),
})

/** Fewer letters say nothing. */
const minLetters = 2

type Search = { name: string; country?: string; catalogue?: string; limit?: number }

export const outlinesQuery = (search: Search) =>
  queryOptions({
    ...fixed,
    queryKey: ['outlines', 'search', search],
    queryFn: ({ signal }) =>
      api
        .get<{ items: OutlineMatch[] }>(withQuery(apiPath('outlines'), search), signal)
        .then(({ items }) => items),
    enabled: search.name.trim().length >= minLetters,
  })

/** The country itself, to look at. */
export const countryQuery = (country: string | null) =>
  outlinesQuery({ name: country ?? '', catalogue: 'countries', limit: 1 })

export const togetherQuery = (chosen: readonly OutlineMatch[]) => {
  const ids = chosen.map(outlineId)
  return queryOptions({
    ...fixed,
    queryKey: ['outlines', 'together', ids],
    queryFn: ({ signal }) => {
      const asked = new URLSearchParams(ids.map((id) => ['outline', id]))
      return api.get<OutlinesTogether>(`${apiPath('outlines', 'area')}?${asked}`, signal)
    },
  })
}

export const outlinesWithinQuery = (slug: string, catalogue: string) =>
  queryOptions({
    queryKey: allianceKey(slug, 'outlines', catalogue),
    queryFn: ({ signal }) =>
      api.get<{ items: Outline[]; more: boolean }>(
        withQuery(apiPath('alliances', slug, 'outlines'), { catalogue }),
        signal,
      ),
    enabled: catalogue !== '',
  })

/** The names of an outline in the languages of an alliance; one that is in none of them names it in the first. */
export function labelsIn(labels: Labels, languages: readonly string[]): Labels {
  const known = languages.flatMap((language) => {
    const name = labels[language] ?? labels.mul
    return name === undefined ? [] : [[language, name] as const]
  })
  if (known.length > 0) return Object.fromEntries(known)
  const [name = ''] = Object.values(labels)
  return { [languages[0] ?? 'en']: name }
}
