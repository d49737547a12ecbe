import type { Dataset } from '@atlas/shared/dataset'
import type { AnyFinding } from '@atlas/shared/findings/analyses/analyses'
import type { FindingWords } from '@atlas/shared/findings/words/finding-words'
import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { Loading } from '../ui/loading.tsx'
import classes from './finding-sheet.module.css'
import { RefLink } from './ref-link.tsx'
import { useCandidates } from './use-candidates.ts'

/** So many are told at first, so that what can be decided is in sight. */
const fewAtFirst = 3

type Props = { dataset: Dataset; finding: AnyFinding; words: FindingWords }

/** Organisations of the base that could fill a finding, each with why; nothing where nobody comes to mind. */
export function Candidates({ dataset, finding, words }: Props) {
  const { t } = useMessages()
  const title = useId()
  const { data: candidates = [], isLoading } = useCandidates(dataset, finding)
  const [whole, setWhole] = useState(false)
  if (isLoading) return <Loading inside />
  if (candidates.length === 0) return null
  // One more is shown rather than offered.
  const cut = !whole && candidates.length > fewAtFirst + 1
  return (
    <section aria-labelledby={title}>
      <h3 id={title} className={classes.heading}>
        {t(finding.kind === 'engagement' ? 'findings.candidates.reach' : 'findings.candidates')}
      </h3>
      <ol className={classes.entries}>
        {(cut ? candidates.slice(0, fewAtFirst) : candidates).map(({ organisation, reasons }) => (
          <li key={organisation.id} className={classes.entry}>
            <div>
              <RefLink dataset={dataset} of={organisation} words={words} />
              <div className={classes.quiet}>{reasons.map(words.candidate).join(' ')}</div>
            </div>
          </li>
        ))}
      </ol>
      {cut && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setWhole(true)}>
          {t('findings.more', { n: candidates.length - fewAtFirst })}
        </Button>
      )}
    </section>
  )
}
