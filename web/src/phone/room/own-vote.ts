import type { Ballot, VoteOrder } from '@atlas/shared/workshops/room'
import type { PhoneState } from './phone-state.ts'

type Known = Pick<PhoneState, 'me' | 'outbox'>

/** How somebody's dots lie: as they were put last, though the service may not have heard of it. */
export function ownVote({ roundId }: Ballot, { me, outbox }: Known): VoteOrder & { isSent: boolean } {
  const waiting = outbox.find((each) => each.act === 'vote' && each.roundId === roundId)
  if (waiting?.act === 'vote') return { ...waiting.order, isSent: false }
  const stored = me?.ballot?.roundId === roundId ? me.ballot : undefined
  return { counter: stored?.counter ?? 0, dots: stored?.dots ?? {}, isSent: true }
}

export const dotsLeft = ({ dots }: Ballot, vote: Pick<VoteOrder, 'dots'>): number =>
  dots - Object.values(vote.dots).reduce((sum, each) => sum + each, 0)

/** The same with one dot more or less on an option; undefined where there is none to move. */
export function moveDot(
  ballot: Ballot,
  vote: VoteOrder,
  optionId: string,
  by: 1 | -1,
): VoteOrder | undefined {
  const now = (vote.dots[optionId] ?? 0) + by
  if (now < 0 || (by > 0 && dotsLeft(ballot, vote) <= 0)) return
  const { [optionId]: _, ...others } = vote.dots
  return { counter: vote.counter + 1, dots: now > 0 ? { ...others, [optionId]: now } : others }
}
