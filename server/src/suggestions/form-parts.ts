import { html } from 'ghtml'
import type { Markup } from '../public/pages/markup.ts'

/** What stands around a control: its label, what to write, and what is wrong with it. */
export type Around = { name: string; label: string; hint?: string | undefined; fault?: string | undefined }

const idOf = (name: string) => `f-${name.replaceAll('.', '-')}`

function described({ name, hint, fault }: Around): Markup {
  const ids = [hint && `${idOf(name)}-hint`, fault && `${idOf(name)}-fault`].filter(Boolean)
  return `${ids.length > 0 ? html` aria-describedby="${ids.join(' ')}"` : ''}${fault ? ' aria-invalid="true"' : ''}`
}

const below = ({ name, hint, fault }: Around): Markup =>
  html`!${hint ? html`<small class="quiet" id="${idOf(name)}-hint">${hint}</small>` : ''}!${fault ? html`<strong class="fault" id="${idOf(name)}-fault">${fault}</strong>` : ''}`

const labelled = (around: Around, control: Markup): Markup =>
  html`<div class="field"><label for="${idOf(around.name)}">${around.label}</label>!${control}!${below(around)}</div>`

/** @param attributes as markup, each with a space before */
export const lineField = (around: Around, value: string, attributes: Markup = ''): Markup =>
  labelled(
    around,
    html`<input id="${idOf(around.name)}" name="${around.name}" value="${value}"!${described(around)}!${attributes}>`,
  )

/** The line break after the tag is none of the text: the browser leaves it out. */
export const textField = (around: Around, value: string, rows: number, maxLength: number): Markup =>
  labelled(
    around,
    html`<textarea id="${idOf(around.name)}" name="${around.name}" rows="${rows}" maxlength="${maxLength}"!${described(around)}>
${value}</textarea>`,
  )

export const tickField = (name: string, label: string, isTicked: boolean): Markup =>
  html`<label class="tick"><input type="checkbox" name="${name}" value="1"!${isTicked ? ' checked' : ''}> <span>${label}</span></label>`

/** Several of a list. Long lists are folded away where none of them is chosen. */
export function listField(
  { name, label, fault }: Around,
  choices: readonly { code: string; label: Markup }[],
  chosen: readonly string[],
): Markup {
  if (choices.length === 0) return ''
  const boxes = choices.map(
    ({ code, label: text }) =>
      html`<label class="tick"><input type="checkbox" name="${name}" value="${code}"!${chosen.includes(code) ? ' checked' : ''}> <span>!${text}</span></label>`,
  )
  const isOpen = chosen.length > 0 || choices.length <= 8
  return html`<details class="choices" id="${idOf(name)}"!${isOpen ? ' open' : ''}><summary id="${idOf(name)}-label">${label}</summary><div role="group" aria-labelledby="${idOf(name)}-label">!${boxes}</div>!${below({ name, label, fault })}</details>`
}

/** What has to be looked at again, each with the way to it. */
export const faultSummary = (
  title: string,
  faults: readonly { name: string; label: string; text: string }[],
): Markup =>
  html`<div class="faults" role="alert" tabindex="-1"><p><strong>${title}</strong></p><ul>!${faults.map(
    ({ name, label, text }) =>
      label ? html`<li><a href="#${idOf(name)}">${label}</a>: ${text}</li>` : html`<li>${text}</li>`,
  )}</ul></div>`
