import type { Exercise } from '@atlas/shared/workshops'
import type { Ballot } from '@atlas/shared/workshops/room'
import type { Desk, View } from '../fields/desk.ts'
import { button, fill, make, setText } from '../page/dom.ts'
import { dotsLeft, moveDot, ownVote } from '../room/own-vote.ts'
import { draftOffers } from './draft-offers.ts'
import { questionOf } from './question.ts'
import { readySwitch } from './ready-switch.ts'

/** A vote: dots on a list by + and −, and what came out once it is revealed. */
export function voteView(desk: Desk, exercise: Exercise): View {
  const { phone, words } = desk
  const place = make('div')
  const late = make('p', { class: 'fault', role: 'status' })
  const ready = readySwitch(desk, exercise.id)
  const offers = draftOffers(desk, exercise.id)
  const root = make(
    'div',
    { class: 'vote' },
    questionOf(desk, exercise),
    offers.root,
    place,
    late,
    ready.root,
  )
  let shown = ''
  let ballotView: View | undefined

  function update() {
    const { ballot } = phone.state().room ?? {}
    const stage = !ballot ? 'soon' : ballot.results ? 'results' : ballot.isOpen ? 'open' : 'closed'
    const key = `${stage} ${ballot?.roundId}`
    if (key !== shown) {
      shown = key
      ballotView = ballot && stage === 'open' ? openBallot(desk, ballot) : undefined
      fill(
        place,
        ballotView?.root ??
          (ballot?.results
            ? results(desk, ballot)
            : make('p', { role: 'status' }, stage === 'soon' ? words.vote.soon : words.vote.closed)),
      )
    }
    setText(late, phone.state().isVoteTooLate && stage !== 'open' ? words.vote.tooLate : '')
    ready.root.hidden = stage === 'results' || stage === 'closed'
    ballotView?.update?.()
    ready.update?.()
    offers.update?.()
  }
  update()
  return { root, update }
}

const roundOf = ({ words, say }: Desk, { number }: Ballot) =>
  number > 1 ? make('p', { class: 'quiet' }, words.vote.round(number, say)) : null

function openBallot(desk: Desk, ballot: Ballot): View {
  const { phone, words, say } = desk
  const left = make('p', { class: 'left', role: 'status' })
  const state = make('p', { class: 'quiet' })
  const vote = () => ownVote(ballot, phone.state())
  const move = (id: string, by: 1 | -1) => {
    const order = moveDot(ballot, vote(), id, by)
    if (order) void phone.act({ act: 'vote', roundId: ballot.roundId, order })
  }
  const rows = ballot.options.map(({ id, title }) => {
    const count = make('output', { class: 'dots' })
    const fewer = button('−', 'round', () => move(id, -1), { 'aria-label': words.vote.fewer(title, say) })
    const more = button('+', 'round', () => move(id, 1), { 'aria-label': words.vote.more(title, say) })
    const root = make(
      'li',
      {},
      make('span', { class: 'title' }, title),
      make('span', { class: 'steps' }, fewer, count, more),
    )
    return { id, root, count, fewer, more }
  })
  function update() {
    const { dots, counter, isSent } = vote()
    const rest = dotsLeft(ballot, { dots })
    setText(left, words.vote.left(rest, say))
    setText(state, counter === 0 ? words.vote.blind : isSent ? words.vote.saved : words.vote.sending)
    for (const { id, count, fewer, more, root } of rows) {
      const own = dots[id] ?? 0
      setText(count, String(own))
      count.setAttribute('aria-label', words.vote.dots(own, say))
      // Not `disabled`: the focus of a keyboard would be lost.
      fewer.setAttribute('aria-disabled', String(own === 0))
      more.setAttribute('aria-disabled', String(rest <= 0))
      root.classList.toggle('is-chosen', own > 0)
    }
  }
  const root = make(
    'div',
    {},
    make('p', {}, words.vote.of(ballot.dots, say)),
    roundOf(desk, ballot),
    left,
    make('ul', { class: 'ballot' }, ...rows.map((row) => row.root)),
    state,
  )
  update()
  return { root, update }
}

function results(desk: Desk, ballot: Ballot): HTMLElement {
  const { words, say } = desk
  const { dots, voted, joined } = ballot.results ?? { dots: {}, voted: 0, joined: 0 }
  const ranked = ballot.options
    .map(({ id, title }) => ({ title, dots: dots[id] ?? 0 }))
    .sort((one, other) => other.dots - one.dots)
  const most = Math.max(1, ranked[0]?.dots ?? 0)
  return make(
    'div',
    {},
    make('h2', {}, words.vote.results),
    roundOf(desk, ballot),
    make('p', { class: 'quiet' }, words.vote.voted({ voted, joined }, say)),
    make(
      'ol',
      { class: 'results' },
      ...ranked.map((each) => {
        const bar = make('span', { class: 'bar-of', 'aria-hidden': 'true' })
        bar.style.width = `${(100 * each.dots) / most}%`
        return make(
          'li',
          {},
          make('span', { class: 'title' }, each.title),
          make('span', { class: 'quiet' }, words.vote.dots(each.dots, say)),
          bar,
        )
      }),
    ),
  )
}
