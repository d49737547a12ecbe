import type { EntryKind, Exercise } from '@atlas/shared/workshops'
import type { Desk, View } from '../fields/desk.ts'
import { button, fill, make, setAttribute } from '../page/dom.ts'
import type { OwnRow } from '../room/own-entries.ts'
import { screenOf } from '../room/screen.ts'
import { composer } from './composer.ts'
import { draftOffers } from './draft-offers.ts'
import { ownList } from './own-list.ts'
import { questionOf } from './question.ts'
import { readySwitch } from './ready-switch.ts'

/** One exercise: its question, one form, what one has added to it, and a switch that says one is done. */
export function exerciseView(desk: Desk, exercise: Exercise): View {
  const { phone, words } = desk
  const { adds } = exercise
  const moved = make('div', { class: 'moved', role: 'status' })
  const place = make('div')
  let current: ReturnType<typeof composer> | undefined
  const tabs = adds.map((each) =>
    button(words.kinds[each].tab, 'tab', () => open(each, undefined, true), { 'aria-pressed': 'false' }),
  )

  /** @param row an entry to be changed; a new one is made without */
  function open(next: EntryKind, row: OwnRow | undefined, hasFocus: boolean) {
    adds.forEach((each, at) => {
      const tab = tabs[at]
      if (tab) setAttribute(tab, 'aria-pressed', each === next ? 'true' : 'false')
    })
    current = composer(desk, exercise, next, row, () => open(next, undefined, true))
    fill(place, current.root)
    if (hasFocus) current.focus()
  }

  function edit(row: OwnRow) {
    open(row.kind, row, true)
  }

  const draft = phone.state().drafts[exercise.id]
  const first = draft?.kind ?? adds[0]
  if (first) {
    open(first, undefined, false)
    if (draft) current?.restore(draft)
  }
  const own = ownList(desk, (row) => row.exerciseId === exercise.id, edit)
  const offers = draftOffers(desk, exercise.id)
  const ready = readySwitch(desk, exercise.id)
  const root = make(
    'div',
    { class: 'exercise' },
    moved,
    questionOf(desk, exercise),
    offers.root,
    adds.length > 1 ? make('div', { class: 'tabs', role: 'group' }, ...tabs) : null,
    adds.length > 0 ? place : make('p', {}, words.rest),
    ready.root,
    adds.length > 0 ? own.root : null,
  )

  let toldMove = ''
  function update() {
    const { access, room, held } = phone.state()
    const screen = screenOf(access, room, held)
    const to = screen.is === 'exercise' ? screen.movedTo : null
    const move = to === null ? '' : to === 'vote' ? words.moved.vote : words.moved.text(to.question, desk.say)
    if (move !== toldMove) {
      toldMove = move
      fill(
        moved,
        move && make('p', {}, move),
        move && button(words.moved.go, 'second', () => phone.change({ held: null })),
      )
    }
    ready.root.hidden = to !== null
    current?.update()
    own.update?.()
    offers.update?.()
    ready.update?.()
  }
  update()
  return { root, update, edit }
}
