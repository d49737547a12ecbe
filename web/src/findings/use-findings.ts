import type { Dataset } from '@atlas/shared/dataset'
import type { FindingDecision } from '@atlas/shared/finding-decisions'
import type { AnyFinding } from '@atlas/shared/findings/analyses/analyses'
import { filterFindings } from '@atlas/shared/findings/filter-findings'
import { withDecisions } from '@atlas/shared/findings/with-decisions'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { collectionQuery } from '../alliances/collection.ts'
import { useMay } from '../people/whoami-queries.ts'
import { useSelection } from '../selection/selection.tsx'
import { useComputedFindings } from './use-computed-findings.ts'

const none: readonly FindingDecision[] = []

/** What was decided about the findings of an alliance: undefined until it is at hand, and none for whoever may not know. */
export function useDecisions({ alliance: { id, slug } }: Dataset) {
  const may = useMay(id)('write')
  const { data, error, refetch } = useQuery({
    ...collectionQuery(slug, 'finding-decisions'),
    enabled: may,
  })
  // What is at hand stands where it cannot be had anew.
  return { data: may ? data : none, error: data ? null : error, refetch }
}

type Listed = ReturnType<typeof withDecisions<AnyFinding>>

/**
 * @property gone decisions about what is not found any more
 * @property filtered whether anything is filtered at all
 */
export type FindingLists = {
  all: Listed['findings']
  shown: Listed['findings']
  gone: Listed['gone']
  filtered: boolean
}

/**
 * All findings of an alliance with what was decided about them, and those among them that the filter shows. None is
 * told without its decision: what was dismissed would pass for undecided.
 * @param suppose `found`: as if the missing actors were; then nothing is gone, for nothing has changed
 */
export function useFindings(dataset: Dataset, assume?: 'missing-actors-found') {
  const { filter, filtered } = useSelection()
  const computed = useComputedFindings(dataset.alliance.slug, assume)
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
  const findings = data?.findings
  const all = useMemo(() => withDecisions(findings ?? [], decisions.data ?? []), [findings, decisions.data])
  const shown = useMemo(() => {
    const touched = new Set(filterFindings(dataset, findings ?? [], filter))
    return all.findings.filter(({ finding }) => touched.has(finding))
  }, [dataset, findings, filter, all])
  const list = useMemo(
    (): FindingLists => ({ all: all.findings, gone: assume ? [] : all.gone, shown, filtered }),
    [all, assume, shown, filtered],
  )
  return { found, ...list, list: data ? list : undefined }
}
