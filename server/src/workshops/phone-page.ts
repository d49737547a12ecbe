import { type SentenceLanguage, sentenceLanguages } from '@atlas/shared/sentences/languages'
import { roomCodeDigits } from '@atlas/shared/workshops/room'
import { phoneWords } from '@atlas/shared/workshops/words/phone-words'
import { html } from 'ghtml'
import { languageLinks, layOut } from '../public/pages/layout.ts'
import type { Markup } from '../public/pages/markup.ts'
import type { WebFiles } from '../public/pages/web-files.ts'

const languageNames: Record<SentenceLanguage, string> = { en: 'English', fr: 'Français' }
const maxNameLength = 60

type Door = {
  language: SentenceLanguage
  files: WebFiles
  /** `/w`, or `/w/…` behind a QR code, where nobody types a code. */
  path: string
  hasCode: boolean
  /** What was typed before the program had come. */
  typed: { code: string; name: string }
}

/** The door of a room, as participants see it on their phones: complete before the program comes that opens it. */
export function phonePage({ language, files, path, hasCode, typed }: Door): Markup {
  const { join } = phoneWords(language)
  const code = html`<div class="field"><label for="code">${join.code}</label><p class="hint" id="code-hint">${join.codeHint}</p>
<input class="code" id="code" name="code" value="${typed.code}" inputmode="numeric" autocomplete="off" maxlength="${4 * roomCodeDigits}" aria-describedby="code-hint fault" required></div>`
  const links = languageLinks(language, languageNames, (other) => `${path}?lang=${other}`)
  const body = html`<header class="bar"><span class="room">Alliance Atlas</span><nav>!${links}</nav></header>
<main id="main"><h1>${join.title}</h1>
<form id="join" action="${path}" method="get" novalidate><input type="hidden" name="lang" value="${language}">
!${hasCode ? code : ''}
<div class="field"><label for="name">${join.name}</label><p class="hint" id="name-hint">${join.nameHint}</p>
<input id="name" name="name" value="${typed.name}" maxlength="${maxNameLength}" autocomplete="nickname" aria-describedby="name-hint"></div>
<div class="fault" id="fault" role="alert"></div>
<button class="main" type="submit" name="join" value="1">${join.submit}</button></form>
<p class="quiet">${join.privacy}</p>
<noscript><p class="notice">${join.withoutScript}</p></noscript></main>`
  return layOut({
    ...{ language, files, title: `${join.title} – Alliance Atlas`, kind: 'page', isUnlisted: true, body },
  })
}

/** Of the languages that a reader's browser asks for, in its order. */
export const askedLanguages = (accepted = ''): string[] =>
  accepted
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/\s*;\s*q=/i)
      return { language: tag.toLowerCase(), quality: Number(quality ?? 1) || 0 }
    })
    .sort((one, other) => other.quality - one.quality)
    .map(({ language }) => language)

/** As a page is asked for: a parameter counts before what the browser says. */
export const isSentenceLanguage = (value: unknown): value is SentenceLanguage =>
  sentenceLanguages.some((each) => each === value)
