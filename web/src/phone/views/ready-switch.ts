import type { Desk, View } from '../fields/desk.ts'
import { make, setAttribute, setText } from '../page/dom.ts'

/** Says that one is done with an exercise, and takes it back. */
export function readySwitch({ phone, words }: Desk, exerciseId: string): View {
  const hint = make('span', { class: 'quiet' })
  const toggle = make(
    'button',
    { type: 'button', class: 'switch', role: 'switch', click: press },
    make('span', { class: 'knob', 'aria-hidden': 'true' }),
    make('span', {}, words.ready.label),
  )
  const root = make('div', { class: 'ready' }, toggle, hint)

  /** As it was pressed last, though the service may not have heard of it. */
  function isReady(): boolean {
    const { me, outbox } = phone.state()
    const pressed = outbox.find((each) => each.act === 'ready')
    return (pressed?.act === 'ready' ? pressed.exerciseId : me?.readyFor) === exerciseId
  }
  function press() {
    void phone.act({ act: 'ready', exerciseId: isReady() ? null : exerciseId })
  }
  function update() {
    setAttribute(toggle, 'aria-checked', isReady() ? 'true' : 'false')
    setText(hint, isReady() ? words.ready.on : words.ready.hint)
  }
  update()
  return { root, update }
}
