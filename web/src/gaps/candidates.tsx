import type { Dataset } from '@atlas/shared/dataset'
import type { FoundGap } from '@atlas/shared/gaps/analyses'
import type { Candidate } from '@atlas/shared/gaps/candidates'
import type { GapWords } from '@atlas/shared/gaps/words/gap-words'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useMessages } from '../i18n/use-messages.ts'
import { askWorker } from './ask-worker.ts'
import type { CandidatesInput } from './candidates-worker.ts'
import classes from './finding-sheet.module.css'
import { RefLink } from './ref-link.tsx'
import { useGapsInput } from './use-gaps.ts'

/** So many are told at first, so that what can be decided is in sight. */
const fewAtFirst = 3

type Props = { dataset: Dataset; gap: FoundGap; words: GapWords }

/** Organisations of the base that could fill a gap, each with why; nothing where nobody comes to mind. */
export function Candidates({ dataset, gap, words }: Props) {
  const { t } = useMessages()
  const title = useId()
  const { data: candidates = [] } = useCandidates(dataset, gap)
  const [whole, setWhole] = useState(false)
  if (candidates.length === 0) return null
  // One more is shown rather than offered.
  const cut = !whole && candidates.length > fewAtFirst + 1
  return (
    <section aria-labelledby={title}>
      <h3 id={title} className={classes.heading}>
        {t(gap.kind === 'engagement' ? 'gaps.candidates.reach' : 'gaps.candidates')}
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
          {t('gaps.more', { n: candidates.length - fewAtFirst })}
        </Button>
      )}
    </section>
  )
}

function useCandidates(dataset: Dataset, gap: FoundGap) {
  const { queryKey, input } = useGapsInput(dataset.alliance.slug)
  return useQuery({
    queryKey: ['candidates', ...queryKey, gap.id],
    queryFn: ({ signal }) => {
      const worker = new Worker(new URL('./candidates-worker.ts', import.meta.url), { type: 'module' })
      return askWorker<Candidate[]>(worker, { ...input, gap } satisfies CandidatesInput, signal)
    },
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    retry: false,
  })
}
