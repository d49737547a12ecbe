import { sentenceLanguages } from '@atlas/shared/sentences/languages'
import type { Desk } from '../fields/desk.ts'
import { textField } from '../fields/text-field.ts'
import { countUnsent } from '../outbox/outbox.ts'
import { button, make, setText } from '../page/dom.ts'
import { type OwnRow, ownEntries } from '../room/own-entries.ts'
import { ownList } from './own-list.ts'
import { personalLinkPart } from './personal-link.ts'

type MenuParts = {
  /** Lets the same person in elsewhere. */
  personalLink: string
  edit: ((row: OwnRow) => void) | undefined
  left: () => void
}

const languageNames = { en: 'English', fr: 'Français' }

/** What is about the participant and not about the exercise: opened by a button, closed by Escape. */
export function openMenu(desk: Desk, { personalLink, edit, left }: MenuParts): void {
  const { phone, words } = desk
  const { menu } = words
  const own = ownList(
    desk,
    () => true,
    edit &&
      ((row) => {
        dialog.close()
        edit(row)
      }),
    null,
  )
  const all = ownEntries(phone.state()).length
  const close = button(menu.close, 'plain', () => dialog.close())
  const dialog = make(
    'dialog',
    { class: 'menu', 'aria-label': menu.title, close: () => dialog.remove() },
    make('div', { class: 'head' }, make('h2', {}, menu.title), close),
    nameForm(),
    all > 0 && make('details', {}, make('summary', {}, words.own.all(all, desk.say)), own.root),
    personalLinkPart(words, personalLink),
    languages(),
    leavePart(),
  )

  function nameForm() {
    const name = textField(menu.name, { maxLength: 60 })
    name.write(phone.state().me?.name ?? '')
    const save = (event: Event) => {
      event.preventDefault()
      if (name.read() === '') return name.blame(words.faults.name)
      name.blame(null)
      void phone.act({ act: 'name', name: name.read() })
      setText(told, menu.nameSaved)
    }
    const told = make('p', { class: 'hint', role: 'status' })
    return make(
      'form',
      { novalidate: true, submit: save },
      ...[name.root, make('button', { type: 'submit', class: 'second' }, menu.saveName), told],
    )
  }

  function languages() {
    return make(
      'section',
      {},
      make('h3', {}, words.languages),
      make(
        'div',
        { class: 'tabs', role: 'group', 'aria-label': words.languages },
        ...sentenceLanguages.map((language) =>
          button(
            languageNames[language],
            'tab',
            () => {
              dialog.close()
              phone.change({ language })
            },
            { lang: language, 'aria-pressed': String(phone.state().language === language) },
          ),
        ),
      ),
    )
  }

  function leavePart() {
    const unsent = countUnsent(phone.state().outbox)
    const fault = make('p', { class: 'fault', role: 'alert' })
    const leave = async () => {
      if (await phone.leave()) {
        dialog.close()
        left()
      } else setText(fault, menu.leaveOffline)
    }
    return make(
      'details',
      {},
      make('summary', {}, menu.leave),
      make('p', {}, menu.leaveText),
      unsent > 0 && make('p', { class: 'fault' }, menu.leaveUnsent(unsent, desk.say)),
      button(menu.leaveNow, 'danger', () => void leave()),
      fault,
    )
  }

  document.body.append(dialog)
  dialog.showModal()
  close.focus()
}
