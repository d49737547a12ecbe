import type { GapDecision, GapState } from '@atlas/shared/gap-decisions'
import { useMessages } from '../i18n/use-messages.ts'
import classes from './findings.module.css'

type Props = {
  state: GapState
  decision: Pick<GapDecision, 'inCharge' | 'reopenedOn' | 'closedBecause'> | null
}

/** What people made of a finding, in a word or two; nothing while it is just open. */
export function StateBadge({ state, decision }: Props) {
  const { t } = useMessages()
  const words =
    state === 'working' && decision?.inCharge
      ? t('gaps.state.workingBy', { who: decision.inCharge })
      : state !== 'open'
        ? t(`gaps.state.${state}`)
        : decision?.reopenedOn || decision?.closedBecause === 'gone'
          ? t('gaps.state.reopened')
          : null
  if (words === null) return null
  return (
    <span className={classes.state} data-state={state}>
      {words}
    </span>
  )
}
