import type { Dataset } from '@atlas/shared/dataset'
import { findingSettings } from '@atlas/shared/findings/settings'
import { withDecisions } from '@atlas/shared/findings/with-decisions'
import { findingWords } from '@atlas/shared/findings/words/finding-words'
import type { SentenceLanguage } from '@atlas/shared/sentences/languages'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useDepartures } from '../departures/use-departure.ts'
import { useComputedFindings } from '../findings/use-computed-findings.ts'
import { useDecisions } from '../findings/use-findings.ts'
import { localToday } from '../i18n/days.ts'
import { documentMessagesQuery } from '../i18n/document-messages.ts'
import { useMay, useWhoami } from '../people/whoami-queries.ts'
import { reportContent } from './report-content.ts'
import { usePictures } from './use-pictures.ts'

/** The gap report of an alliance in one language; null until all that it tells is at hand. */
export function useReport(dataset: Dataset, language: SentenceLanguage) {
  const { data: messages } = useQuery(documentMessagesQuery(language))
  const found = useComputedFindings(dataset.alliance.slug)
  const departures = useDepartures(dataset)
  const decisions = useDecisions(dataset)
  const decisionsKnown = useMay(dataset.alliance.id)('write')
  const author = useWhoami()?.user?.name ?? null
  const today = localToday()
  const { pictures, ready } = usePictures(dataset, today, messages)
  const report = useMemo(() => {
    if (!messages || !found.data || !departures.data || !ready || !decisions.data) return null
    const { findings, gone } = withDecisions(found.data.findings, decisions.data)
    return reportContent({
      dataset,
      settings: findingSettings(today, dataset.alliance.findingChoices),
      summary: found.data.summary,
      findings,
      gone,
      departures: departures.data,
      decisionsKnown,
      author,
      pictures,
      words: findingWords(dataset, language),
      messages,
    })
  }, [
    dataset,
    language,
    messages,
    found.data,
    departures.data,
    decisions.data,
    decisionsKnown,
    author,
    today,
    pictures,
    ready,
  ])
  const retry = () => {
    for (const query of [found, departures, decisions]) if (query.error) void query.refetch()
  }
  return { report, error: found.error ?? departures.error ?? decisions.error, retry }
}
