import type { EditionOrganisation } from '@atlas/shared/editions/edition'
import { organisationsInView, pageSize } from '@atlas/shared/editions/edition-view'
import { html } from 'ghtml'
import { organisationPath, type PageContext, viewPath } from './context.ts'
import { type Markup, named, sectorName, sectorSign } from './markup.ts'

/** The organisations of a view, a page at a time. */
export function listSection(context: PageContext): Markup {
  const { edition, view, words, say } = context
  const positions = organisationsInView(edition, view)
  const pages = Math.max(1, Math.ceil(positions.length / pageSize))
  const page = Math.min(view.page, pages)
  const shown = positions.slice((page - 1) * pageSize, page * pageSize)
  const items = shown.map((position) => listItem(context, edition.organisations[position]))
  const counts = words.counts({ shown: positions.length, of: edition.organisations.length }, say)
  return html`<section class="list" id="list" aria-labelledby="list-title" data-live="list">
<h2 id="list-title">${words.list} <span class="count-of">${counts}</span></h2>
!${items.length > 0 ? html`<ol class="organisations" start="${(page - 1) * pageSize + 1}">!${items}</ol>` : html`<p>${words.none}</p>`}
!${pages > 1 ? pager(context, page, pages) : ''}
</section>`
}

function listItem(context: PageContext, organisation: EditionOrganisation | undefined): Markup {
  if (!organisation) return ''
  const { id, names, sectors } = organisation
  return html`<li data-id="${id}">!${sectorSign(context, sectors[0] ?? null)}<div><a href="${organisationPath(context, id)}">!${named(context, names)}</a>!${listFacts(context, organisation)}</div></li>`
}

/** What a list says of an organisation besides its name. */
export function listFacts(context: PageContext, organisation: EditionOrganisation): Markup {
  const { sectors, status } = organisation
  const place = whereabouts(context, organisation)
  const developing =
    status === 'developing' ? html` <span class="tag">${context.words.developing}</span>` : ''
  return html`!${developing}<p class="quiet">!${sectorName(context, sectors[0] ?? null)}!${place ? html` · !${place}` : ''}</p>`
}

/** Localities, each once; or why there is none. */
function whereabouts({ words }: PageContext, { places }: EditionOrganisation): Markup {
  const localities = [...new Set(places.map(({ locality }) => locality).filter(Boolean))]
  if (localities.length > 0)
    return html`${localities.slice(0, 3).join(', ')}${localities.length > 3 ? ' …' : ''}`
  if (places.some(({ precision }) => precision === 'hidden')) return html`${words.precisionOf.hidden}`
  return places.some(({ point }) => point) ? '' : html`${words.noPlace}`
}

function pager(context: PageContext, page: number, pages: number): Markup {
  const { words, say, view } = context
  const link = (to: number, text: string, rel: string) =>
    to < 1 || to > pages
      ? ''
      : html`<a href="${viewPath(context, { ...view, page: to })}#list" rel="${rel}">${text}</a>`
  return html`<nav class="pager" aria-label="${words.pages}">!${link(page - 1, words.previous, 'prev')} <span>${words.page({ page, of: pages }, say)}</span> !${link(page + 1, words.next, 'next')}</nav>`
}
