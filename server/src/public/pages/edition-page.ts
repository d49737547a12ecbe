import { html } from 'ghtml'
import { editionLabel, editionPath } from '../edition-address.ts'
import { latestOf } from '../published.ts'
import { basePath, type PageContext, viewPath, withOptions } from './context.ts'
import { filterSection, legendSection } from './filter-section.ts'
import { headOf } from './head.ts'
import { languageLinks, layOut } from './layout.ts'
import { listSection } from './list-section.ts'
import { mapSection } from './map-section.ts'
import type { Markup } from './markup.ts'
import { suggestSection } from './suggest-section.ts'
import { coverageSection, findingsSection, notToldSection, summarySection } from './telling-sections.ts'
import { citeSection, downloadsSection, editionsSection } from './using-sections.ts'

/** An edition as its readers see it: on a page of its own, or smaller in somebody's frame. */
export function editionPage(context: PageContext): Markup {
  const { edition, head, words, say, kind, language, files, options, baseUrl } = context
  const { name } = edition.alliance
  const { organisations, places } = edition.figures
  const description = words.description({ name, organisations, places, day: head.day }, say)
  const title = context.isPinned ? words.editionOf({ number: editionLabel(head), name }, say) : name
  const path = basePath({ ...context, kind: 'page' })
  const body = kind === 'embed' ? framed(context) : whole(context)
  return layOut({
    ...{ language, title, description, files, kind, theme: options.theme, layout: options.layout, body },
    isUnlisted: kind === 'embed',
    head:
      kind === 'page'
        ? headOf(context, { path, title, description, isDataset: true })
        : html`<link rel="canonical" href="${baseUrl}${path}"><link rel="alternate" type="application/json+oembed" href="${baseUrl}/oembed?url=${encodeURIComponent(`${baseUrl}${path}`)}">`,
  })
}

function whole(context: PageContext): Markup {
  const { words, published } = context
  return html`<a class="skip" href="#list">${words.skipToList}</a>
!${siteHeader(context)}
<main id="main">
!${heading(context)}
!${filterSection(context)}
<div class="explore">
<div class="beside">!${mapSection(context)}!${legendSection(context)}</div>
!${listSection(context)}
</div>
<div class="columns">!${summarySection(context)}!${notToldSection(context)}</div>
!${coverageSection(context)}
!${findingsSection(context)}
<div class="columns three">!${downloadsSection(context)}!${citeSection(context)}!${editionsSection(context)}</div>
!${suggestSection(context)}
<p><a class="button" href="${withOptions(context, `/${published.slug}/embed`)}">${words.share}</a></p>
</main>
!${siteFooter(context)}`
}

/** @param addressIn of the page itself in another language; the edition's, unless told otherwise */
export function siteHeader(
  context: PageContext,
  addressIn = (other: PageContext) => viewPath(other, context.view),
): Markup {
  const { words, language } = context
  return html`<header class="site"><a class="product" href="${withOptions(context, '/')}"><img src="/mark.svg" alt="" width="22" height="22"> Alliance Atlas</a>
<nav>!${languageLinks(language, { en: 'English', fr: 'Français' }, (other) => addressIn({ ...context, language: other as typeof language }))} <a href="/sign-in">${words.members}</a></nav></header>`
}

export const siteFooter = ({ words }: PageContext): Markup =>
  html`<footer class="site"><p>${words.credits}</p><p>${words.privacy}</p></footer>`

/** Name, edition, and what has to be known before anything else is read. */
function heading(context: PageContext): Markup {
  const { edition, head, words, say, published } = context
  const { name, purpose, invented } = edition.alliance
  const latest = latestOf(published)
  const newer =
    latest && latest.number > head.number
      ? html`<p class="notice"><a href="${withOptions(context, editionPath(published.slug, latest))}">${words.notLatest({ number: latest.number }, say)}</a></p>`
      : ''
  return html`<div class="heading"><h1>${name}</h1>
<p class="edition">${words.edition({ number: editionLabel(head), day: head.day }, say)}!${head.note ? html` · ${head.note}` : ''}</p>
!${purpose ? html`<p class="purpose">${purpose}</p>` : ''}!${invented ? html`<p class="notice">${words.invented}</p>` : ''}!${newer}</div>`
}

function framed(context: PageContext): Markup {
  const { edition, head, words, say, options, baseUrl, published } = context
  const { layout, controls } = options
  const address = `${baseUrl}${editionPath(published.slug, head)}`
  return html`<a class="skip" href="#list">${words.skipToList}</a>
<main id="main">
<div class="heading"><h1>${edition.alliance.name}</h1><p class="edition">${words.edition({ number: editionLabel(head), day: head.day }, say)}</p>!${
    edition.alliance.invented ? html`<p class="edition">${words.invented}</p>` : ''
  }</div>
!${controls ? filterSection(context) : ''}
<div class="explore">
!${layout === 'list' ? '' : html`<div class="beside">!${mapSection(context)}!${legendSection(context)}</div>`}
!${layout === 'map' ? '' : listSection(context)}
</div>
!${layout === 'map' ? '' : notToldSection(context)}
</main>
<footer class="site"><p><a href="${address}" target="_blank" rel="noopener">${words.embed.open}</a> <span class="address">${address}</span></p>!${suggestSection(context)}<p>${words.credits}</p></footer>`
}
