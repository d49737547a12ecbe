import { sentenceLanguageOf, sentenceLanguages } from '@atlas/shared/sentences/languages'
import { sayIn } from '@atlas/shared/sentences/say'
import { type Joined, roomCodeDigits } from '@atlas/shared/workshops/room'
import { phoneWords } from '@atlas/shared/workshops/words/phone-words'
import type { JoinFault } from '@atlas/shared/workshops/words/wording'
import { ask } from './outbox/ask.ts'
import { judgeAnswer } from './outbox/judge-answer.ts'
import { newToken } from './outbox/new-id.ts'
import { fill, make, setAttribute } from './page/dom.ts'

type DoorParts = {
  /** Of the QR code, where the page is behind one. */
  secret: string | undefined
  entered: (token: string, joined: Joined) => Promise<void>
}

/** The form that the service has sent, brought to life. */
export function openDoor({ secret, entered }: DoorParts): { tell: (fault: JoinFault) => void } {
  const found = document.querySelector<HTMLFormElement>('#join')
  if (!found) return { tell: () => {} }
  const form = found
  const words = phoneWords(pageLanguage())
  const say = sayIn(pageLanguage())
  const fault = form.querySelector('#fault')
  const submit = form.querySelector('button')
  const field = (name: string) => form.querySelector<HTMLInputElement>(`#${name}`)
  // Pressed again after an answer was lost, it is the same person who knocks.
  const token = newToken()

  function tellText(text: string, isPortal = false) {
    if (!fault) return
    const link = make('a', { href: '/w', target: '_blank', rel: 'noopener' }, words.signInToWifi)
    fill(fault, text && make('p', {}, text), isPortal && link)
    const code = field('code')
    if (code && text) {
      setAttribute(code, 'aria-invalid', 'true')
      code.focus()
    }
  }
  const tell = (kind: JoinFault) => tellText(words.join.faults[kind], kind === 'portal')

  async function knock() {
    const code = field('code')?.value ?? ''
    const name = field('name')?.value.trim() ?? ''
    if (secret === undefined) {
      const digits = (code.match(/\p{Nd}/gu) ?? []).length
      if (code.trim() === '') return tell('empty')
      if (digits !== roomCodeDigits) return tellText(words.join.digits(digits, say))
    }
    tellText('')
    busy(true)
    const order = { token, ...(name && { name }), ...(secret === undefined ? { code } : { secret }) }
    const verdict = judgeAnswer(
      await ask('join', { method: 'POST', body: order }),
      (body) => 'room' in Object(body),
    )
    busy(false)
    if (verdict.is === 'delivered') return entered(token, verdict.body as Joined)
    if (verdict.is === 'needs-you')
      return tell(verdict.fault === 'forbidden' ? 'closed' : secret === undefined ? 'unknown' : 'link')
    if (verdict.why === 'ended' || verdict.why === 'offline' || verdict.why === 'portal')
      return tell(verdict.why)
    tell(verdict.why === 'busy' && verdict.retryAfter !== null && secret === undefined ? 'guesses' : 'busy')
  }

  function busy(isBusy: boolean) {
    if (!submit) return
    setAttribute(submit, 'aria-disabled', isBusy ? 'true' : null)
    submit.textContent = isBusy ? words.join.joining : words.join.submit
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (submit?.getAttribute('aria-disabled') !== 'true') void knock()
  })
  // Pressed before this program was here, the form came back with what was typed.
  const query = new URLSearchParams(location.search)
  if (query.has('join')) {
    history.replaceState(null, '', `${location.pathname}?lang=${pageLanguage()}`)
    void knock()
  }
  return { tell }
}

export const pageLanguage = () => sentenceLanguageOf([document.documentElement.lang])

/** As chosen in the address; null where nobody has chosen. */
export const chosenLanguage = () => {
  const asked = new URLSearchParams(location.search).get('lang')
  return sentenceLanguages.find((each) => each === asked) ?? null
}
