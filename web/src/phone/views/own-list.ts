import type { Desk, View } from '../fields/desk.ts'
import { button, fill, make } from '../page/dom.ts'
import { describeEntry } from '../room/describe-entry.ts'
import { type OwnRow, ownEntries } from '../room/own-entries.ts'

/**
 * What somebody has added, each with how it stands.
 * @param change opens one to be changed; left out where nothing can be written
 */
export function ownList(
  desk: Desk,
  isShown: (row: OwnRow) => boolean,
  change?: (row: OwnRow) => void,
  heading: HTMLElement | null = make('h2', {}, desk.words.own.title),
): View {
  const { phone, words, say, announce } = desk
  const list = make('ul', { class: 'own' })
  const root = make('section', {}, heading, list)
  let shown = ''

  function standing({ standing, fault }: OwnRow): string {
    switch (standing) {
      case 'sending':
        return words.own.sending
      case 'kept':
        return words.own.kept
      case 'changing':
        return words.own.changing
      case 'taking-back-now':
        return words.own.takingBack
      case 'needs-you':
        return `${words.own.needsYou} ${words.refusals[fault ?? 'refused']}`
      default:
        return words.own.states[standing]
    }
  }

  function acts(row: OwnRow, title: string) {
    const { verbs } = words.own
    const act = (verb: keyof typeof verbs, press: () => void) =>
      button(verbs[verb], 'act', press, { 'aria-label': `${verbs[verb]}: ${title}` })
    const takeBack = () => {
      void phone.act({ act: 'take-back', entryId: row.id })
      announce(words.own.takenBack(title, say))
    }
    if (row.standing === 'needs-you')
      return [change && act('correct', () => change(row)), act('discard', () => void phone.discard(row.id))]
    return [
      change && row.canChange && act('change', () => change(row)),
      row.canTakeBack && act('takeBack', takeBack),
    ]
  }

  function update() {
    const rows = ownEntries(phone.state()).filter(isShown)
    const titles = rows.map(({ kind, body }) => describeEntry(kind, body, phone.state(), words))
    const key = JSON.stringify([rows, titles])
    if (key === shown) return
    shown = key
    root.hidden = rows.length === 0
    // A focus inside would fall to nowhere: it goes to the entry that now stands there.
    const at = [...list.children].findIndex((each) => each.contains(document.activeElement))
    fill(
      list,
      ...rows.map((row, n) => {
        const title = titles[n] ?? ''
        return make(
          'li',
          { class: `is-${row.standing}` },
          make('p', { class: 'title' }, title),
          make('p', { class: 'standing' }, standing(row)),
          row.reason ? make('p', { class: 'standing' }, words.own.reason(row.reason, say)) : null,
          make('div', { class: 'acts' }, ...acts(row, title)),
        )
      }),
    )
    if (at >= 0) list.children[Math.min(at, rows.length - 1)]?.querySelector('button')?.focus()
  }
  update()
  return { root, update }
}
