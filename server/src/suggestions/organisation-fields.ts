import { maxLengthOf } from '@atlas/shared/organisation-fields/field'
import { locationFieldOf } from '@atlas/shared/organisation-fields/location-fields'
import type { SuggestionKind } from '@atlas/shared/suggestion-decisions'
import {
  placeOf,
  type SuggestedFields,
  type SuggestedListKey,
  suggestedLineKeys,
  suggestedListKeys,
  suggestedPlaceKeys,
  wordsOf,
} from '@atlas/shared/suggestions/suggested-fields'
import type { FormFault, SuggestionWords } from '@atlas/shared/suggestions/words/wording'
import { html } from 'ghtml'
import type { Markup } from '../public/pages/markup.ts'
import { lineField, listField, textField, tickField } from './form-parts.ts'
import type { FormFaults, Typed } from './read-form.ts'

/** What the form calls a field; nothing for what is wrong with the whole of it. */
export function labelOf(words: SuggestionWords, key: string, kind: SuggestionKind): string {
  const part = wordsOf(key)?.part
  if (part) return part === 'names' ? words.name : words.description
  const line = suggestedLineKeys.find((each) => each === key)
  if (line) return words.lines[line as keyof SuggestionWords['lines']]
  const list = suggestedListKeys.find((each) => each === key)
  if (list) return words.lists[list]
  const placeLine = key.startsWith('place.') ? suggestedPlaceKeys.findIndex((each) => key.endsWith(each)) : -1
  if (placeLine >= 0) return words.places.lines[placeLine] ?? ''
  if (key === 'message') return words.message[kind]
  return key === 'address' ? words.address.label : ''
}

/** What a form can choose from, by code. */
export type FormChoices = Record<SuggestedListKey, readonly { code: string; label: Markup }[]>

/** The fields of one organisation, as they were typed. */
export function organisationFields({
  kind,
  base,
  choices,
  typed,
  faults,
  words,
}: {
  kind: SuggestionKind
  base: SuggestedFields
  choices: FormChoices
  typed: Typed
  faults: FormFaults
  words: SuggestionWords
}): Markup {
  const said = (fault: FormFault | undefined) => fault && words.faults[fault]
  const around = (name: string, hint?: string) => ({
    ...{ name, label: labelOf(words, name, kind), hint, fault: said(faults.get(name)) },
  })
  const keys = Object.keys(base)
  const parts = keys.map((key) => {
    const value = typed.fields[key] ?? ''
    const part = wordsOf(key)?.part
    if (part === 'names') return lineField(around(key), String(value), ' maxlength="300" required')
    if (part === 'descriptions') return textField(around(key), String(value), 4, 2000)
    const line = suggestedLineKeys.find((each) => each === key) as keyof SuggestionWords['lines'] | undefined
    if (line) return lineField(around(key, words.lineHints[line]), String(value), inputs[line])
    const list = suggestedListKeys.find((each) => each === key)
    if (list) return listField(around(key), choices[list], [...value])
    return placeOf(key) === undefined
      ? ''
      : placeFields(words, key, [...value], [...(base[key] ?? [])], around)
  })
  const closed = kind === 'correct' ? tickField('closed', words.closed, typed.fields.status === 'closed') : ''
  return html`!${closed}!${parts}`
}

const inputs = {
  website: ' type="url" maxlength="2000" inputmode="url"',
  email: ' type="email" maxlength="254"',
  phone: ' type="tel" maxlength="40"',
}

function placeFields(
  { places }: SuggestionWords,
  key: string,
  value: readonly string[],
  before: readonly string[],
  around: (name: string) => Parameters<typeof lineField>[0],
): Markup {
  const isNew = !before.some(Boolean)
  const lines = suggestedPlaceKeys.map((part, at) =>
    lineField(
      around(`${key}.${part}`),
      value[at] ?? '',
      html` maxlength="${maxLengthOf(locationFieldOf(part))}"`,
    ),
  )
  const title = isNew && key !== 'place.0' ? places.another : places.title
  return isNew && key !== 'place.0' && !value.some(Boolean)
    ? html`<details><summary>${title}</summary>!${lines}</details>`
    : html`<fieldset><legend>${title}</legend>!${lines}</fieldset>`
}
