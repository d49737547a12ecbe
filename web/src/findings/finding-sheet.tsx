import type { Dataset } from '@atlas/shared/dataset'
import type { FindingWords } from '@atlas/shared/findings/words/finding-words'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { readFindingsSearch } from '../addresses/findings-search.ts'
import { FindingsStatus } from '../computed/findings-status.tsx'
import { useMessages } from '../i18n/use-messages.ts'
import { useMay } from '../people/whoami-queries.ts'
import { Sheet } from '../ui/sheet.tsx'
import { FindingFacts } from './finding-facts.tsx'
import classes from './finding-sheet.module.css'
import { FindingWork } from './finding-work.tsx'
import { goneTitle, isFinding } from './gone-title.ts'
import { useCandidates } from './use-candidates.ts'
import type { useFindings } from './use-findings.ts'

type Props = { dataset: Dataset; findings: ReturnType<typeof useFindings>; words: FindingWords }

/** The finding that the address names: what is behind it, and what people do about it. */
export function FindingSheet({ dataset, findings: { found, all, gone }, words }: Props) {
  const { t } = useMessages()
  const navigate = useNavigate()
  const may = useMay(dataset.alliance.id)
  const { finding: said = '' } = readFindingsSearch(useSearch({ strict: false }))
  const asked = isFinding(said) ? said : undefined
  // What was open stays readable while the sheet goes.
  const [shown, setShown] = useState(asked)
  if (asked !== undefined && asked !== shown) setShown(asked)
  // However it was closed, who came from a list goes on from there.
  useEffect(() => {
    if (asked !== undefined || shown === undefined) return
    const links = [...document.querySelectorAll<HTMLElement>('a[data-finding]')]
    links.find(({ dataset }) => dataset.finding === shown)?.focus({ preventScroll: true })
  }, [asked, shown])
  const decided = all.find(({ finding }) => finding.id === shown)
  const { isLoading: isRecalling } = useCandidates(dataset, decided?.finding)
  const decision = decided?.decision ?? gone.find(({ finding }) => finding === shown) ?? null
  const close = () =>
    void navigate({ to: '.', search: (now) => ({ ...now, finding: undefined }), resetScroll: false })
  const title = decided ? words.title(decided.finding) : shown ? goneTitle(shown, words) : ''
  return (
    <Sheet opened={asked !== undefined} onClose={close} title={title} wide>
      {shown !== undefined && (
        <div key={shown} className={classes.sheet}>
          {decided ? (
            <FindingFacts dataset={dataset} finding={decided} words={words} />
          ) : found.data ? (
            <p>{t('findings.gone')}</p>
          ) : (
            <FindingsStatus found={found} />
          )}
          {may('write') && (
            // Not in sight before all above it is, so that nothing moves under a finger; what is typed in it stays.
            <div hidden={!found.data || isRecalling}>
              <FindingWork
                dataset={dataset}
                findingId={shown}
                finding={decided?.finding ?? null}
                state={decided?.state ?? null}
                decision={decision}
                words={words}
              />
            </div>
          )}
        </div>
      )}
    </Sheet>
  )
}
