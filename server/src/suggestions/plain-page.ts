import { html } from 'ghtml'
import { layOut } from '../public/pages/layout.ts'
import type { Markup } from '../public/pages/markup.ts'
import type { WebFiles } from '../public/pages/web-files.ts'

/** A page with a few sentences, and perhaps something to press. */
export function plainPage({
  language,
  files,
  title,
  text,
  after = '',
}: {
  language: string
  files: WebFiles
  title: string
  text: readonly string[]
  after?: Markup
}): Markup {
  const body = html`<main id="main" class="plain"><h1>${title}</h1>!${text.map((each) => html`<p>${each}</p>`)}!${after}</main>`
  return layOut({ language, files, title, kind: 'page', isUnlisted: true, body })
}
