import type { EditionLabel, EditionOrganisation } from '@atlas/shared/editions/edition'
import { nameIn } from '@atlas/shared/names'
import type { SuggestionKind } from '@atlas/shared/suggestion-decisions'
import type { ProofChallenge } from '@atlas/shared/suggestions/proof'
import type { SuggestedFields } from '@atlas/shared/suggestions/suggested-fields'
import { suggestionWords } from '@atlas/shared/suggestions/words/suggestion-words'
import { html } from 'ghtml'
import { nameLanguages, type PageContext, viewPath, withOptions } from '../public/pages/context.ts'
import { siteFooter, siteHeader } from '../public/pages/edition-page.ts'
import { layOut } from '../public/pages/layout.ts'
import { type Markup, named } from '../public/pages/markup.ts'
import { suggestPath } from '../public/pages/suggest-section.ts'
import { faultSummary, lineField, textField } from './form-parts.ts'
import { type FormChoices, labelOf, organisationFields } from './organisation-fields.ts'
import { type FormFaults, maxMessageLength, type Typed } from './read-form.ts'

/** What a form is about: the edition that is shown, and one of its organisations, a new one, or the whole. */
export type FormSubject = {
  context: PageContext
  kind: SuggestionKind
  organisation: EditionOrganisation | undefined
  base: SuggestedFields
}

export type FormState = {
  typed: Typed
  faults: FormFaults
  challenge: ProofChallenge
  /** Whether mail can be sent, so that an address is asked for. */
  hasMail: boolean
}

/** A form that needs no script: complete as it is, and as it was typed where something has to be looked at again. */
export function formPage(subject: FormSubject, state: FormState): Markup {
  const { context, kind, organisation } = subject
  const { language, files, edition, head, published, say, words: pageWords } = context
  const words = suggestionWords(language)
  const { typed, faults, challenge, hasMail } = state
  const name = organisation ? nameIn(organisation.names, ...nameLanguages(context)) : edition.alliance.name
  const title = kind === 'correct' ? words.title.correct(name, say) : words.title[kind]
  const saying = (key: string) => {
    const fault = faults.get(key)
    return fault && words.faults[fault]
  }
  const told = [...faults].map(([key, fault]) => ({
    ...{ name: key, label: labelOf(words, key, kind), text: words.faults[fault] },
  }))
  const path = suggestPath({ ...context, isPinned: false }, kind, organisation?.id)
  const address = hasMail
    ? html`<fieldset><legend>${words.address.title}</legend>!${lineField(
        { name: 'address', label: words.address.label, hint: words.address.hint, fault: saying('address') },
        typed.address,
        ' type="email" maxlength="254" autocomplete="email"',
      )}<noscript><p class="quiet">${words.address.withoutScript}</p></noscript></fieldset>`
    : ''
  const back = organisation
    ? withOptions(context, `/${published.slug}/o/${organisation.id}`)
    : viewPath(context, {})
  const body = html`!${siteHeader(context, (other) => suggestPath(other, kind, organisation?.id))}
<main id="main" class="suggest"><p class="back"><a href="${back}">← ${organisation ? name : pageWords.facts.back(name, say)}</a></p>
<h1>${title}</h1>
<p class="purpose">${words.intro[kind]}</p>
!${edition.alliance.invented ? html`<p class="notice">${words.invented}</p>` : ''}
!${told.length > 0 ? faultSummary(words.faults.title, told) : ''}
<form method="post" action="${path}" novalidate data-proof="${JSON.stringify(challenge)}">
<input type="hidden" name="token" value="${typed.token}"><input type="hidden" name="edition" value="${head.number}"><input type="hidden" name="proof" value="${typed.proof}">
!${kind === 'remark' ? '' : organisationFields({ ...subject, choices: choicesOf(context), typed, faults, words })}
!${textField({ name: 'message', label: words.message[kind], hint: words.messageHint, fault: saying('message') }, typed.message, 5, maxMessageLength)}
<div class="trap" aria-hidden="true" inert><label>${words.trap}<input name="homepage" value="" tabindex="-1" autocomplete="off"></label></div>
!${address}
<p class="quiet">${words.keeping} ${words.takingBack[hasMail ? 'withMail' : 'without']}</p>
<div class="buttons"><button type="submit">${words.send}</button></div></form></main>
!${siteFooter(context)}`
  return layOut({
    ...{ language, files, kind: 'page', body, isUnlisted: true },
    title: `${told.length > 0 ? '⚠ ' : ''}${title} – ${edition.alliance.name}`,
  })
}

/** What the form can choose from: the lists of the edition. */
const choicesOf = (context: PageContext): FormChoices => {
  const shown = (list: readonly EditionLabel[]) =>
    list.map(({ code, labels }) => ({ code, label: named(context, labels) }))
  const { sectors, needs, actorKinds } = context.edition
  return { sectors: shown(sectors), needs: shown(needs), actorKinds: shown(actorKinds) }
}
