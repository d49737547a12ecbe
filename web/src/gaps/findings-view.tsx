import { SegmentedControl } from '@mantine/core'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useRef } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import classes from './findings.module.css'
import { FindingsList } from './findings-list.tsx'
import { readFindingsSearch } from './findings-search.ts'
import { FindingsStatus } from './findings-status.tsx'
import { FindingsSummary } from './findings-summary.tsx'
import { isUp } from './group-findings.ts'
import { useFindingKeys } from './use-finding-keys.ts'
import { useFindings } from './use-findings.ts'
import { useGapWords } from './use-gap-words.ts'
import { useGapDataset } from './use-gaps.ts'

/** What is missing, what nobody knows, and what people decided about it. */
export function FindingsView() {
  const { t } = useMessages()
  const { slug } = useParams({ from: '/a/$slug' })
  const dataset = useGapDataset(slug)
  const navigate = useNavigate()
  const { by = 'kind' } = readFindingsSearch(useSearch({ strict: false }))
  const words = useGapWords(dataset)
  const findings = useFindings(dataset)
  const page = useRef<HTMLDivElement>(null)
  const moveByKeys = useFindingKeys(page)
  const { found, all } = findings
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys go from finding to finding
    <div className={classes.page} ref={page} onKeyDown={moveByKeys}>
      <FindingsStatus found={found} />
      {found.data && (
        <>
          <FindingsSummary
            dataset={dataset}
            summary={found.data.summary}
            findings={all.filter(isUp)}
            words={words}
          />
          <div className={classes.tools}>
            <SegmentedControl
              size="xs"
              aria-label={t('gaps.by')}
              value={by}
              onChange={(value) =>
                void navigate({
                  to: '.',
                  search: (now) => ({ ...now, by: value === 'level' ? 'level' : undefined }),
                  replace: true,
                  resetScroll: false,
                })
              }
              data={[
                { value: 'kind', label: t('gaps.by.kind') },
                { value: 'level', label: t('gaps.by.level') },
              ]}
            />
          </div>
          <FindingsList dataset={dataset} findings={findings} by={by} words={words} />
        </>
      )}
    </div>
  )
}
