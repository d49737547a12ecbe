import type { FindingDecision, FindingState } from '@atlas/shared/finding-decisions'
import { useMessages } from '../i18n/use-messages.ts'
import classes from './findings.module.css'

type Props = {
  state: FindingState
  decision: Pick<FindingDecision, 'inCharge' | 'reopenedOn' | 'closedBecause'> | null
}

/** What people made of a finding, in a word or two; nothing while it is just open. */
export function StateBadge({ state, decision }: Props) {
  const { t } = useMessages()
  const words =
    state === 'working' && decision?.inCharge
      ? t('findings.state.workingBy', { who: decision.inCharge })
      : state !== 'open'
        ? t(`findings.state.${state}`)
        : decision?.reopenedOn || decision?.closedBecause === 'gone'
          ? t('findings.state.reopened')
          : null
  if (words === null) return null
  return (
    <span className={classes.state} data-state={state}>
      {words}
    </span>
  )
}
