import { organisationsInView, territoryCode } from '@atlas/shared/editions/edition-view'
import { nameIn } from '@atlas/shared/names'
import { html } from 'ghtml'
import {
  basePath,
  clearedView,
  isWhole,
  nameLanguages,
  type PageContext,
  viewPath,
  withOptions,
} from './context.ts'
import { type Markup, sectorName, sectorSign } from './markup.ts'

type Choice = { value: string; text: string; chosen: boolean }

/** Filters as a plain form, whose answer is an address. */
export function filterSection(context: PageContext): Markup {
  const { edition, view, words } = context
  const languages = nameLanguages(context)
  const choices = (
    list: readonly { code: string; labels: Record<string, string> }[],
    chosen: number | null,
  ) =>
    list.map(
      ({ code, labels }, at): Choice => ({
        value: code,
        text: nameIn(labels, ...languages),
        chosen: at === chosen,
      }),
    )
  const sectors = choices(edition.sectors, view.sector).filter((_, at) => view.among?.includes(at) ?? true)
  const territories = edition.territories.map(
    ({ labels }, at): Choice => ({
      value: territoryCode(edition, at),
      text: nameIn(labels, ...languages),
      chosen: at === view.territory,
    }),
  )
  const needs = choices(edition.needs, view.need)
  const { filter } = words
  const canShade = edition.figures.coverage.by === 'territory' && territories.length > 0
  return html`<form class="filters" action="${basePath(context)}" method="get" role="search" aria-label="${filter.title}">
!${keptFields(context)}
<label class="wide"><span>${filter.text}</span><input type="search" name="q" value="${view.text}" maxlength="100" autocomplete="off"></label>
!${select('sector', filter.sector, filter.any, sectors)}
!${territories.length > 0 ? select('territory', filter.territory, filter.any, territories) : ''}
!${needs.length > 0 ? select('need', filter.need, filter.any, needs) : ''}
!${canShade ? select('shade', filter.shade, '–', choices(edition.sectors, view.shade)) : ''}
<div class="buttons"><button type="submit">${filter.show}</button> !${clearLink(context)}</div>
</form>`
}

const select = (name: string, label: string, any: string, choices: readonly Choice[]): Markup =>
  html`<label><span>${label}</span><select name="${name}"><option value="">${any}</option>!${choices.map(
    ({ value, text, chosen }) => html`<option value="${value}"!${chosen ? ' selected' : ''}>${text}</option>`,
  )}</select></label>`

/** What an address says besides what the form asks for. */
function keptFields(context: PageContext): Markup {
  const address = withOptions(context, '')
  const kept = new URLSearchParams(address.split('?')[1])
  const { among, bounds } = context.view
  if (among) kept.set('sectors', among.map((at) => context.edition.sectors[at]?.code).join(','))
  if (bounds) kept.set('bbox', bounds.join(','))
  return [...kept]
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)
    .join('')
}

function clearLink(context: PageContext): Markup {
  const { text, sector, territory, need, bounds, shade } = context.view
  const isFiltered = text !== '' || [sector, territory, need, bounds, shade].some((each) => each !== null)
  const link = html`<a class="clear" href="${viewPath(context, clearedView(context))}">${context.words.clear}</a>`
  // Where no service draws the other view, a script shows it.
  const isThere = isFiltered || isWhole(context)
  return html`<span data-live="clear">!${isThere ? link : ''}</span>`
}

/** The sectors of the view with their organisations, each leading to itself alone: filters that need no form. */
export function legendSection(context: PageContext): Markup {
  const { edition, view, words, say } = context
  const counts = new Map<number, number>()
  for (const position of organisationsInView(edition, { ...view, sector: null }))
    for (const sector of edition.organisations[position]?.sectors ?? [])
      counts.set(sector, (counts.get(sector) ?? 0) + 1)
  const items = edition.sectors.map((_, at) => {
    if (view.among && !view.among.includes(at)) return ''
    const isChosen = view.sector === at
    const href = viewPath(context, { ...view, sector: isChosen ? null : at, page: 1 })
    return html`<li><a href="${href}"!${isChosen ? ' aria-current="true"' : ''}>!${sectorSign(context, at)} <span>!${sectorName(context, at)}</span> <span class="n">${say.number(counts.get(at) ?? 0)}</span></a></li>`
  })
  return html`<section class="legend" aria-labelledby="legend-title" data-live="legend"><h2 id="legend-title">${words.legend}</h2><ul>!${items}</ul></section>`
}
