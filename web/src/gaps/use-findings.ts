import type { Dataset } from '@atlas/shared/dataset'
import type { GapDecision } from '@atlas/shared/gap-decisions'
import { filterGaps } from '@atlas/shared/gaps/filter-gaps'
import { withDecisions } from '@atlas/shared/gaps/findings'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { collectionQuery } from '../alliances/collection.ts'
import { useMay } from '../people/whoami-queries.ts'
import { useSelection } from '../selection/selection.tsx'
import { useGaps } from './use-gaps.ts'

const none: readonly GapDecision[] = []

/** What was decided about the gaps of an alliance: undefined until it is at hand, and none for whoever may not know. */
export function useDecisions({ alliance: { id, slug } }: Dataset) {
  const may = useMay(id)('write')
  const { data, error, refetch } = useQuery({
    ...collectionQuery(slug, 'gap-decisions'),
    enabled: may,
  })
  // What is at hand stands where it cannot be had anew.
  return { data: may ? data : none, error: data ? null : error, refetch }
}

/**
 * All findings of an alliance with what was decided about them, and those among them that the filter shows. None is
 * told without its decision: what was dismissed would pass for undecided.
 * @param suppose `found`: as if the missing actors were; then nothing is gone, for nothing has changed
 */
export function useFindings(dataset: Dataset, suppose?: 'found') {
  const { filter } = useSelection()
  const computed = useGaps(dataset.alliance.slug, suppose)
  const decisions = useDecisions(dataset)
  const error = computed.error ?? decisions.error
  const data = decisions.data && computed.data
  const found = {
    data,
    error,
    isPending: data === undefined && error === null,
    isPlaceholderData: computed.isPlaceholderData,
    refetch: () => {
      for (const query of [computed, decisions]) if (query.error) void query.refetch()
    },
  }
  const gaps = data?.findings
  const all = useMemo(() => withDecisions(gaps ?? [], decisions.data ?? []), [gaps, decisions.data])
  const shown = useMemo(() => {
    const touched = new Set(filterGaps(dataset, gaps ?? [], filter))
    return all.findings.filter(({ gap }) => touched.has(gap))
  }, [dataset, gaps, filter, all])
  return { found, all: all.findings, gone: suppose ? [] : all.gone, shown }
}
