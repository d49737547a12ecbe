import { sayIn } from '@atlas/shared/sentences/say'
import { isListKey, placeOf, wordsOf } from '@atlas/shared/suggestions/suggested-fields'
import { suggestionWords } from '@atlas/shared/suggestions/words/suggestion-words'
import { html } from 'ghtml'
import { layOut } from '../public/pages/layout.ts'
import type { Markup } from '../public/pages/markup.ts'
import type { WebFiles } from '../public/pages/web-files.ts'
import { lastVerified } from './confirm-entry.ts'
import type { FoundLink } from './entry-links.ts'
import { faultSummary, textField } from './form-parts.ts'
import { labelOf, organisationFields } from './organisation-fields.ts'
import type { Entry } from './read-entry.ts'
import { type FormFaults, maxMessageLength, type Typed } from './read-form.ts'

export type EntryState = {
  files: WebFiles
  link: FoundLink
  /** Where the page is. */
  path: string
  entry: Entry
  typed: Typed
  faults: FormFaults
}

/** An organisation's own entry, for itself: what is held, a press that all is right, and a form for what is not. */
export function entryPage(state: EntryState): Markup {
  const { files, link, path, entry, typed, faults } = state
  const { language } = link
  const words = suggestionWords(language)
  const say = sayIn(language)
  const verified = lastVerified(entry.organisation)
  const until = say.day(link.expiresAt.slice(0, 10))
  const title = words.entry.title(entry.name, say)
  const told = [...faults].map(([name, fault]) => ({
    ...{ name, label: labelOf(words, name, 'correct'), text: words.faults[fault] },
  }))
  const labelled = (list: readonly { code: string; name: string }[]) =>
    list.map(({ code, name }) => ({ code, label: html`${name}` }))
  const { sectors, needs, actorKinds } = entry.choices
  const choices = { sectors: labelled(sectors), needs: labelled(needs), actorKinds: labelled(actorKinds) }
  const fault = faults.get('message')
  const body = html`<main id="main" class="suggest"><h1>${title}</h1>
<p class="purpose">${words.entry.text({ alliance: link.allianceName, until }, say)}</p>
!${told.length > 0 ? faultSummary(words.faults.title, told) : ''}
<h2>${words.entry.held}</h2>
!${heldFacts(state)}
<p class="quiet">${verified ? words.entry.verified(verified, say) : words.entry.neverVerified}</p>
<form method="post" action="${path}"><input type="hidden" name="act" value="confirm">!${ties(state)}
<div class="buttons"><button type="submit">${words.entry.confirm}</button></div></form>
<details!${told.length > 0 ? ' open' : ''}><summary>${words.entry.correct}</summary>
<form method="post" action="${path}" novalidate><input type="hidden" name="act" value="correct"><input type="hidden" name="token" value="${typed.token}">
!${organisationFields({ kind: 'correct', base: entry.base, choices, typed, faults, words })}
!${textField({ name: 'message', label: words.message.correct, hint: words.messageHint, fault: fault && words.faults[fault] }, typed.message, 5, maxMessageLength)}
<div class="buttons"><button type="submit">${words.send}</button></div></form></details></main>`
  return layOut({ language, files, title, kind: 'page', isUnlisted: true, body })
}

function heldFacts({ link, entry }: EntryState): Markup {
  const words = suggestionWords(link.language)
  const say = sayIn(link.language)
  const rows = Object.entries(entry.base).flatMap(([key, value]): [string, string][] => {
    if (key === 'status') return []
    const at = placeOf(key)
    if (at !== undefined) {
      const place = [...value].filter(Boolean).join(', ')
      return place ? [[words.entry.place(at + 1, say), place]] : []
    }
    const text = isListKey(key)
      ? say.list(
          [...value].map((code) => entry.choices[key].find((each) => each.code === code)?.name ?? code),
        )
      : String(value)
    return wordsOf(key)?.part === 'names' ? [] : [[labelOf(words, key, 'correct'), text]]
  })
  return html`<dl class="facts">!${rows.map(
    ([term, text]) => html`<div><dt>${term}</dt><dd>${text || words.entry.nothing}</dd></div>`,
  )}</dl>`
}

function ties({ link, entry }: EntryState): Markup {
  if (entry.ties.length === 0) return ''
  const words = suggestionWords(link.language).entry
  const boxes = entry.ties.map(
    ({ id, name }) =>
      html`<label class="tick"><input type="checkbox" name="tie" value="${id}" checked> <span>${name}</span></label>`,
  )
  return html`<fieldset><legend>${words.ties}</legend><p class="quiet">${words.tiesHint}</p>!${boxes}</fieldset>`
}
