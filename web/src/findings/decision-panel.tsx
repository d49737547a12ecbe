import type { FindingDecision, FindingState } from '@atlas/shared/finding-decisions'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import { useRefresh } from '../alliances/use-refresh.ts'
import { useMessages } from '../i18n/use-messages.ts'
import { ProblemAlert } from '../ui/problem-alert.tsx'
import { decide, needsWords, nextStates } from './decide.ts'
import { DecisionDialog } from './decision-dialog.tsx'
import { decisionWords } from './decision-words.ts'
import classes from './finding-sheet.module.css'

type Props = {
  slug: string
  findingId: string
  /** Null when it is not found any more. */
  state: FindingState | null
  decision: FindingDecision | null
}

/** What was decided about a finding, and what can be decided next. */
export function DecisionPanel({ slug, findingId, state, decision }: Props) {
  const messages = useMessages()
  const { t } = messages
  const title = useId()
  const told = useRef<HTMLDivElement>(null)
  const refresh = useRefresh(slug)
  const [asking, setAsking] = useState<FindingState | null>(null)
  const save = useMutation({
    mutationFn: (next: FindingState) =>
      decide(
        slug,
        findingId,
        decision,
        { state: next, reason: decision?.reason ?? '', inCharge: decision?.inCharge ?? '' },
        decision?.revision ?? 0,
      ),
    onSettled: async () => {
      await refresh()
      // The button that was pressed is gone with what it offered.
      told.current?.focus()
    },
  })
  const sentences = decision ? decisionWords(decision, state, messages) : []
  return (
    <section aria-labelledby={title}>
      <h3 id={title} className={classes.heading}>
        {t('findings.decision')}
      </h3>
      <div ref={told} tabIndex={-1} role="status" className={classes.text}>
        {sentences.length === 0 && <p className={classes.quiet}>{t('findings.said.nothing')}</p>}
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <div className={classes.buttons}>
        {(state ? nextStates[state] : []).map((next, at) => (
          <Button
            key={next}
            size="compact-md"
            variant={at === 0 ? 'light' : 'default'}
            loading={save.isPending && save.variables === next}
            onClick={() => (needsWords(next) ? setAsking(next) : save.mutate(next))}
          >
            {t(
              next === 'open' && state !== 'accepted' ? 'findings.decide.reopen' : `findings.decide.${next}`,
            )}
          </Button>
        ))}
      </div>
      <ProblemAlert error={save.error} />
      {asking && (
        <DecisionDialog
          slug={slug}
          findingId={findingId}
          state={asking}
          decision={decision}
          onClose={() => setAsking(null)}
        />
      )}
    </section>
  )
}
