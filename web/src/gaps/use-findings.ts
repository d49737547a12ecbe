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

/** What was decided about the gaps of an alliance; only its members may know. */
export function useDecisions({ alliance: { id, slug } }: Dataset) {
  const may = useMay(id)
  return useQuery({ ...collectionQuery<GapDecision>(slug, 'gap-decisions'), enabled: may('write') })
}

/**
 * All findings of an alliance with what was decided about them, and those among them that the filter shows.
 * @param suppose `found`: as if the missing actors were; then nothing is gone, for nothing has changed
 */
export function useFindings(dataset: Dataset, suppose?: 'found') {
  const { filter } = useSelection()
  const found = useGaps(dataset.alliance.slug, suppose)
  const decisions = useDecisions(dataset)
  const gaps = found.data?.gaps
  const all = useMemo(() => withDecisions(gaps ?? [], decisions.data ?? []), [gaps, decisions.data])
  const shown = useMemo(() => {
    const touched = new Set(filterGaps(dataset, gaps ?? [], filter))
    return all.findings.filter(({ gap }) => touched.has(gap))
  }, [dataset, gaps, filter, all])
  return { found, decisions, all: all.findings, gone: suppose ? [] : all.gone, shown }
}
