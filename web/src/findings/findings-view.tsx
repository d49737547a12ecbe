import { useParams, useSearch } from '@tanstack/react-router'
import { useDeferredValue, useRef } from 'react'
import { ActionList } from '../actions/action-list.tsx'
import { readFindingsSearch } from '../addresses/findings-search.ts'
import { FindingsStatus } from '../computed/findings-status.tsx'
import { useFindingWords } from '../computed/use-finding-words.ts'
import { useMay } from '../people/whoami-queries.ts'
import { FindingSheet } from './finding-sheet.tsx'
import classes from './findings.module.css'
import { FindingsList } from './findings-list.tsx'
import { FindingsSummary } from './findings-summary.tsx'
import { FindingsTools } from './findings-tools.tsx'
import { goneTitle } from './gone-title.ts'
import { isUp } from './group-findings.ts'
import { PlacesUnread } from './places-unread.tsx'
import { usePopulatedDataset } from './use-computed-findings.ts'
import { useFindingKeys } from './use-finding-keys.ts'
import { useFindings } from './use-findings.ts'

/** What is missing, what nobody knows, and what people decided about it. */
export function FindingsView() {
  const { slug } = useParams({ from: '/a/$slug' })
  const dataset = usePopulatedDataset(slug)
  const mayWrite = useMay(dataset.alliance.id)('write')
  const { by = 'kind', tab, assume } = readFindingsSearch(useSearch({ strict: false }))
  const words = useFindingWords(dataset)
  const findings = useFindings(dataset, assume)
  const page = useRef<HTMLDivElement>(null)
  const moveByKeys = useFindingKeys(page)
  const { found, all } = findings
  // Hundreds of sentences: they are drawn bit by bit, so that the page answers meanwhile.
  const listed = useDeferredValue(findings.list, undefined)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys go from finding to finding
    <div className={classes.page} ref={page} onKeyDown={moveByKeys}>
      <FindingsStatus found={found} />
      {found.data && (
        <>
          <PlacesUnread slug={slug} />
          <FindingsSummary
            dataset={dataset}
            summary={found.data.summary}
            findings={all.filter(isUp)}
            assumed={assume === 'missing-actors-found'}
            words={words}
          />
          <FindingsTools dataset={dataset} mayWrite={mayWrite} hasFindings={all.some(isUp)} />
          {tab === 'actions' && mayWrite ? (
            <ActionList dataset={dataset} findingName={(finding) => goneTitle(finding, words)} />
          ) : (
            listed && <FindingsList dataset={dataset} findings={listed} by={by} words={words} />
          )}
        </>
      )}
      <FindingSheet dataset={dataset} findings={findings} words={words} />
    </div>
  )
}
