import type { Import, ImportSummary } from '@atlas/shared/exchange/import'
import type { ImportUpdate } from '@atlas/shared/exchange/import-update'
import type { FaultGroup, ImportRow, ImportRowsUpdate, rowFilters } from '@atlas/shared/exchange/rows'
import {
  keepPreviousData,
  queryOptions,
  useIsMutating,
  useMutation,
  useMutationState,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useState } from 'react'
import { allianceKey } from '../alliances/alliance-queries.ts'
import { useRefresh } from '../alliances/use-refresh.ts'
import { api, apiPath, withQuery } from '../service/api.ts'
import { withUpdate } from './with-update.ts'

export const importPath = (slug: string, ...rest: string[]) => apiPath('alliances', slug, 'imports', ...rest)

/** Often enough to see it move, seldom enough not to be in its way. */
const pollEvery = 700

/** Whether the service is at work on it, so that it changes by itself. */
export const isWorking = ({ status }: Pick<Import, 'status'>): boolean =>
  status === 'reading' || status === 'committing'

/** The imports of an alliance, newest first. */
export const importsQuery = (slug: string) =>
  queryOptions({
    queryKey: allianceKey(slug, 'imports'),
    queryFn: async ({ signal }) =>
      (await api.get<{ items: ImportSummary[] }>(importPath(slug), signal)).items,
    refetchInterval: ({ state }) => (state.data?.some(isWorking) ? pollEvery * 3 : false),
  })

/** One import as it stands; while the service works on it, asked for again and again. */
export const importQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: allianceKey(slug, 'imports', id),
    queryFn: ({ signal }) => api.get<Import>(importPath(slug, id), signal),
    refetchInterval: ({ state }) => (state.data && isWorking(state.data) ? pollEvery : false),
  })

export type RowFilter = (typeof rowFilters)[number]

const rowsQuery = (slug: string, id: string, query: { filter: RowFilter; after?: number; limit: number }) =>
  queryOptions({
    queryKey: allianceKey(slug, 'imports', id, 'rows', query),
    queryFn: ({ signal }) =>
      api.get<{ items: ImportRow[]; next: number | null }>(
        withQuery(importPath(slug, id, 'rows'), query),
        signal,
      ),
  })

/** Rows of an import, page by page, forwards and back. Only the page in sight is held. */
export function useRowPages(slug: string, id: string, filter: RowFilter, limit: number) {
  const [cursors, setCursors] = useState<number[]>([])
  const { data, error, isPlaceholderData } = useQuery({
    ...rowsQuery(slug, id, { filter, after: cursors.at(-1), limit }),
    placeholderData: keepPreviousData,
  })
  const next = isPlaceholderData ? null : (data?.next ?? null)
  return {
    rows: data?.items,
    error,
    /** Number of the first row in sight, from 1. */
    first: cursors.length * limit + 1,
    onPrevious: cursors.length > 0 ? () => setCursors(cursors.slice(0, -1)) : undefined,
    onNext: next === null ? undefined : () => setCursors([...cursors, next]),
  }
}
export type RowPages = ReturnType<typeof useRowPages>

/** What is wrong with the rows of an import, each cause once. */
export const faultGroupsQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: allianceKey(slug, 'imports', id, 'rows', 'faults'),
    queryFn: async ({ signal }) =>
      (await api.get<{ items: FaultGroup[] }>(importPath(slug, id, 'faults'), signal)).items,
  })

/** One row by its number; the one behind it where the file has no such row. */
export const rowQuery = (slug: string, id: string, row: number) =>
  rowsQuery(slug, id, { filter: 'all', after: row - 1, limit: 1 })

/** Writes what an answer says into the cache, and has everything else about the import read again. */
function useTaken(slug: string, id: string) {
  const queryClient = useQueryClient()
  return (taken: Import) => {
    queryClient.setQueryData(importQuery(slug, id).queryKey, taken)
    void queryClient.invalidateQueries({ queryKey: importsQuery(slug).queryKey, exact: true })
    return queryClient.invalidateQueries({ queryKey: allianceKey(slug, 'imports', id, 'rows') })
  }
}

const updateKey = (id: string) => ['import-update', id] as const

/**
 * Says how the file is to be read, or decides about its sectors, places and duplicates. What is said while the file
 * is being read waits until it has been; an update lasts until the file has been read again by it.
 */
export function useImportUpdate(slug: string, id: string) {
  const queryClient = useQueryClient()
  const onSuccess = useTaken(slug, id)
  const read = async () => {
    let now = await queryClient.fetchQuery({ ...importQuery(slug, id), staleTime: 0 })
    while (now.status === 'reading') {
      await new Promise((resolve) => setTimeout(resolve, pollEvery))
      now = await queryClient.fetchQuery({ ...importQuery(slug, id), staleTime: 0 })
    }
    return now
  }
  return useMutation({
    mutationKey: updateKey(id),
    scope: { id },
    mutationFn: async (update: ImportUpdate) => {
      await read()
      const taken = await api.decide<Import>(importPath(slug, id), update)
      queryClient.setQueryData(importQuery(slug, id).queryKey, taken)
      return taken.status === 'reading' ? read() : taken
    },
    onSuccess,
  })
}

/** An import with what has been said about it and is not answered yet. */
export function useWithPending(imported: Import): Import {
  const pending = useMutationState({
    filters: { mutationKey: updateKey(imported.id), status: 'pending' },
    select: ({ state }) => state.variables as ImportUpdate,
  })
  return pending.reduce(withUpdate, imported)
}

/** Decides about single rows. */
export function useRowsUpdate(slug: string, id: string) {
  const onSuccess = useTaken(slug, id)
  return useMutation({
    scope: { id },
    mutationFn: (update: ImportRowsUpdate) => api.decide<Import>(importPath(slug, id, 'rows'), update),
    onSuccess,
  })
}

/** Whether anything that was said about an import is not answered yet. */
export const useIsDeciding = (id: string): boolean =>
  useIsMutating({
    predicate: ({ options, state }) => options.scope?.id === id && state.status === 'pending',
  }) > 0

/** Has the rows written, all of them or none. */
export function useCommit(slug: string, id: string) {
  const onSuccess = useTaken(slug, id)
  return useMutation({
    // How many merges somebody has seen, so that none happens unseen.
    mutationFn: (merges: number) => api.post<Import>(withQuery(importPath(slug, id, 'commit'), { merges })),
    onSuccess,
  })
}

/** Throws away what has not been imported. */
export function useDiscard(slug: string) {
  const refresh = useRefresh(slug)
  return async (id: string) => {
    await api.discard(importPath(slug, id))
    await refresh()
  }
}

/** Where the report of an import is downloaded: its rows, what became of each, and why. */
export const reportAddress = (slug: string, id: string): string => importPath(slug, id, 'report.csv')
