import { drawEditionMap } from '@atlas/shared/editions/map/draw-map'
import { nameIn } from '@atlas/shared/names'
import { html } from 'ghtml'
import { editionLabel, editionPath } from '../edition-address.ts'
import { landIn } from '../land.ts'
import { nameLanguages, type PageContext, viewPath } from './context.ts'
import { filterSection, legendSection } from './filter-section.ts'
import { languageLinks, layOut } from './layout.ts'
import { listFacts } from './list-section.ts'
import { mapSection, mapWidth } from './map-section.ts'
import { type Markup, named, safeJson, sectorSign } from './markup.ts'
import { organisationFacts } from './organisation-page.ts'
import { coverageSection, findingsSection, notToldSection, summarySection } from './telling-sections.ts'
import { citeSection, downloadsSection } from './using-sections.ts'

/** The script of such a page, beside it. */
export const websiteScript = 'website.js'

/**
 * An edition whole on one page that asks no service: all organisations with what is told of them, and what its script
 * needs for filters, map and counts. As files for anybody, or as a draft for those who decide whether to publish it.
 */
export function websitePage(context: PageContext): Markup {
  const { kind, edition, head, words, say, language, files, baseUrl, published, view } = context
  const { name, purpose, invented } = edition.alliance
  const address = `${baseUrl}${editionPath(published.slug, head)}`
  const isDraft = kind === 'draft'
  const { frame } = drawEditionMap(edition, view, { language, width: mapWidth, landIn })
  // A draft has no day on which it was published.
  const label = isDraft
    ? words.compare.edition(head.number, say)
    : words.edition({ number: editionLabel(head), day: head.day }, say)
  const note = isDraft
    ? html`<p class="notice"><strong>${words.website.draft}</strong></p>`
    : html`<p class="quiet">${words.website.copyOf} <a href="${address}">${address}</a></p>`
  const uses = isDraft
    ? ''
    : html`<div class="columns">!${downloadsSection(context)}!${citeSection(context)}</div>`
  const body = html`<a class="skip" href="#list">${words.skipToList}</a>
<header class="site"><span>${name}</span><nav>!${languageLinks(language, { en: 'English', fr: 'Français' }, (other) => viewPath({ ...context, language: other as typeof language }, {}))}</nav></header>
<main id="main">
<div class="heading"><h1>${name}</h1><p class="edition">${label}!${head.note ? html` · ${head.note}` : ''}</p>
!${purpose ? html`<p class="purpose">${purpose}</p>` : ''}!${invented ? html`<p class="notice">${words.invented}</p>` : ''}
!${note}</div>
!${filterSection(context)}
<div class="explore">
<div class="beside">!${mapSection(context)}!${legendSection(context)}</div>
!${wholeList(context)}
</div>
<div class="columns">!${summarySection(context)}!${notToldSection(context)}</div>
!${coverageSection(context)}
!${findingsSection(context)}
!${uses}
</main>
<footer class="site"><p>${words.credits}</p></footer>
<script type="application/json" id="edition">!${safeJson(edition)}</script>
<script type="application/json" id="land">!${safeJson(landIn(frame))}</script>`
  return layOut({
    ...{ language, files, kind, body, isUnlisted: isDraft },
    title: words.editionOf({ number: editionLabel(head), name }, say),
    head: html`!${isDraft ? '' : html`<link rel="canonical" href="${address}">`}<script defer src="${isDraft ? '/' : ''}${websiteScript}"></script>`,
  })
}

/** Everybody, each with what is told of it behind its name: there are no further pages. */
function wholeList(context: PageContext): Markup {
  const { edition, words, say } = context
  const { length } = edition.organisations
  const items = edition.organisations.map((organisation, position) => {
    const { id, names, sectors, descriptions } = organisation
    const about =
      Object.keys(descriptions).length > 0
        ? html`<p>${nameIn(descriptions, ...nameLanguages(context))}</p>`
        : ''
    return html`<li id="o-${id}" data-id="${id}" data-position="${position}">!${sectorSign(context, sectors[0] ?? null)}<div><details><summary>!${named(context, names)}</summary>!${about}!${organisationFacts(context, organisation, position)}</details>!${listFacts(context, organisation)}</div></li>`
  })
  return html`<section class="list" id="list" aria-labelledby="list-title"><h2 id="list-title">${words.list} <span class="count-of" role="status">${words.counts({ shown: length, of: length }, say)}</span></h2>
<ol class="organisations">!${items}</ol></section>`
}
