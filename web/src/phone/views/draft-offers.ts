import type { Desk, View } from '../fields/desk.ts'
import { button, fill, make } from '../page/dom.ts'

/** What was begun for other exercises, and can be finished: nothing half written is taken away. */
export function draftOffers({ phone, words, say }: Desk, exerciseId: string): View {
  const root = make('div', { class: 'drafts' })
  let shown = ''
  function update() {
    const others = Object.entries(phone.state().drafts).filter(([id]) => id !== exerciseId)
    const key = others.map(([id]) => id).join()
    if (key === shown) return
    shown = key
    fill(
      root,
      ...others.map(([id, { exercise }]) =>
        make(
          'div',
          { class: 'moved' },
          make('p', {}, words.draft.text(exercise.question, say)),
          make(
            'div',
            { class: 'buttons' },
            button(words.draft.goOn, 'second', () => phone.change({ held: exercise })),
            button(words.draft.discard, 'plain', () => phone.keepDraft(id, null)),
          ),
        ),
      ),
    )
  }
  update()
  return { root, update }
}
