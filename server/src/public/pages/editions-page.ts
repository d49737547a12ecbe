import { html } from 'ghtml'
import { type PageContext, viewPath } from './context.ts'
import { siteFooter, siteHeader } from './edition-page.ts'
import { layOut } from './layout.ts'
import type { Markup } from './markup.ts'
import { editionsList } from './using-sections.ts'

/** All editions of an alliance, those that were withdrawn included. */
export function editionsPage(context: PageContext): Markup {
  const { words, edition, language, files, kind, published, baseUrl } = context
  const { name } = edition.alliance
  const body = html`!${siteHeader(context)}<main id="main" class="plain"><p class="back"><a href="${viewPath(context, {})}">← ${words.facts.back(name, context.say)}</a></p>
<h1>${name} – ${words.editions.all}</h1>!${editionsList(context, published.editions)}
<p><a href="/${published.slug}/feed.atom">${words.editions.feed}</a></p></main>!${siteFooter(context)}`
  return layOut({
    ...{ language, files, kind, title: `${words.editions.all} – ${name}`, body },
    head: html`<link rel="canonical" href="${baseUrl}/${published.slug}/editions?lang=${language}">`,
  })
}
