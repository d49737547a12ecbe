import type { GapDecision, GapState } from '@atlas/shared/gap-decisions'
import type { Messages } from '../i18n/use-messages.ts'

/**
 * What was decided about a gap, in sentences; none while it is open and always was.
 * @param found its state among the findings; null when it is not found any more
 */
export function decisionWords(
  { state, reason, inCharge, closedOn, closedBecause, reopenedOn }: GapDecision,
  found: GapState | null,
  { t, day }: Pick<Messages, 't' | 'day'>,
): string[] {
  const date = closedOn ? day(closedOn) : ''
  const isBack = state === 'closed' && found === 'open'
  return [
    state === 'working' && t(inCharge ? 'gaps.said.workingBy' : 'gaps.said.working', { who: inCharge }),
    state === 'accepted' && t('gaps.said.accepted'),
    state === 'dismissed' && t('gaps.dismissed.because', { reason }),
    state === 'closed' && t(`gaps.said.closed.${closedBecause ?? 'said'}`, { date }),
    isBack && t('gaps.said.back'),
    reopenedOn && t('gaps.said.reopened', { date: day(reopenedOn) }),
    state === 'closed' && found === 'closed' && t('gaps.said.stillFound'),
    reason !== '' && state !== 'open' && state !== 'dismissed' && reason,
  ].filter((words) => typeof words === 'string')
}
