import { button, fill, make, setText } from '../page/dom.ts'

/** How long somebody pauses while typing, in milliseconds. */
const typingMs = 250

export type Offer = { text: string; more?: string | undefined; kind?: string; choose: () => void }

type Parts = {
  input: HTMLInputElement
  /** Stands above what is offered. */
  title?: string
  /** What this phone knows by itself; undefined: nothing is offered for this text. */
  known: (text: string) => Offer[] | undefined
  /** What the service knows besides; null where it could not be asked. */
  find: (text: string) => Promise<Offer[] | null>
  found: (count: number) => string
}

/**
 * What is offered while somebody types, as buttons below the field: with a thumb, by keyboard and by ear they are what they
 * look like.
 */
export function offersFor({ input, title, known, find, found }: Parts) {
  const list = make('ul', { class: 'offers' })
  const status = make('p', { class: 'unseen', role: 'status' })
  const root = make('div', { hidden: true }, title ? make('p', { class: 'hint' }, title) : null, list, status)
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = ''

  function show(offers: Offer[]) {
    root.hidden = offers.length === 0
    fill(
      list,
      ...offers.map(({ text, more, kind, choose }) => {
        const offer = button(text, `offer ${kind ?? ''}`, choose)
        if (more) offer.append(make('span', { class: 'quiet' }, more))
        return make('li', {}, offer)
      }),
    )
    setText(status, offers.length > 0 ? found(offers.length) : '')
  }

  function look() {
    const text = input.value.trim()
    asked = text
    clearTimeout(timer)
    const offers = known(text)
    show(offers ?? [])
    if (!offers) return
    timer = setTimeout(async () => {
      const better = await find(text)
      if (better && asked === text && document.activeElement === input) show(better)
    }, typingMs)
  }

  function close() {
    clearTimeout(timer)
    asked = '\n'
    show([])
  }

  input.addEventListener('input', look)
  // Only for another field: what moved away under a finger would not be pressed.
  input.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Element && relatedTarget.matches('input, select, textarea')) close()
  })
  return { root, look, close }
}
