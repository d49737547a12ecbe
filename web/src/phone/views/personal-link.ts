import type { PhoneWords } from '@atlas/shared/workshops/words/wording'
import { button, make, setText } from '../page/dom.ts'

/** The link by which the same person carries on elsewhere. */
export function personalLinkPart({ menu }: PhoneWords, personalLink: string): HTMLElement {
  const field = make('input', {
    type: 'text',
    readonly: true,
    'aria-label': menu.link,
    value: personalLink,
  })
  field.addEventListener('focus', () => field.select())
  const told = make('p', { class: 'hint', role: 'status' })
  const copy = async () => {
    field.select()
    // Without https there is no other way.
    const isCopied = navigator.clipboard
      ? await navigator.clipboard.writeText(personalLink).then(
          () => true,
          () => document.execCommand('copy'),
        )
      : document.execCommand('copy')
    if (isCopied) setText(told, menu.copied)
  }
  const share = () => void navigator.share({ url: personalLink }).catch(() => {})
  return make(
    'section',
    {},
    make('h3', {}, menu.link),
    make('p', { class: 'hint' }, menu.linkText),
    field,
    make(
      'div',
      { class: 'buttons' },
      button(menu.copy, 'second', () => void copy()),
      'share' in navigator && button(menu.share, 'second', share),
    ),
    told,
  )
}
