import type { FindingDecision, FindingState } from '@atlas/shared/finding-decisions'
import type { Messages } from '../i18n/use-messages.ts'

/**
 * What was decided about a finding, in sentences; none while it is open and always was.
 * @param found its state among the findings; null when it is not found any more
 */
export function decisionWords(
  { state, reason, inCharge, closedOn, closedBecause, reopenedOn }: FindingDecision,
  found: FindingState | null,
  { t, day }: Pick<Messages, 't' | 'day'>,
): string[] {
  const date = closedOn ? day(closedOn) : ''
  const isBack = state === 'closed' && found === 'open'
  return [
    state === 'working' &&
      t(inCharge ? 'findings.said.workingBy' : 'findings.said.working', { who: inCharge }),
    state === 'accepted' && t('findings.said.accepted'),
    state === 'dismissed' && t('findings.dismissed.because', { reason }),
    state === 'closed' && t(`findings.said.closed.${closedBecause ?? 'said'}`, { date }),
    isBack && t('findings.said.back'),
    reopenedOn && t('findings.said.reopened', { date: day(reopenedOn) }),
    state === 'closed' && found === 'closed' && t('findings.said.stillFound'),
    reason !== '' && state !== 'open' && state !== 'dismissed' && reason,
  ].filter((words) => typeof words === 'string')
}
