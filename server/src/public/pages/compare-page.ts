import { compareEditions, type EditionChanges } from '@atlas/shared/editions/compare-editions'
import type { Edition, EditionOrganisation } from '@atlas/shared/editions/edition'
import { changeMarks, drawChanges } from '@atlas/shared/editions/map/draw-changes'
import type { FastifyInstance } from 'fastify'
import { html } from 'ghtml'
import { editionLabel, editionPath } from '../edition-address.ts'
import { landIn } from '../land.ts'
import type { EditionHead } from '../read-published.ts'
import { type PageContext, viewPath, withOptions } from './context.ts'
import { siteFooter, siteHeader } from './edition-page.ts'
import { layOut } from './layout.ts'
import { mapWidth } from './map-section.ts'
import { type Markup, named } from './markup.ts'

/** Two editions of an alliance, the earlier one first. */
export type Compared = {
  from: EditionHead
  to: EditionHead
  before: Edition
  after: Edition
  changes: EditionChanges
}

/**
 * The editions that an address names: by default the latest one and the one before.
 * @returns undefined where one of them is not there
 */
export async function findCompared(
  app: FastifyInstance,
  { published }: PageContext,
  query: Readonly<Record<string, unknown>>,
): Promise<Compared | undefined> {
  const kept = published.editions.filter(({ withdrawnAt }) => !withdrawnAt)
  const headOf = (asked: unknown, usual: number) => {
    const number = /^[1-9]\d{0,8}$/.test(String(asked)) ? Number(asked) : undefined
    return number === undefined ? kept[usual] : kept.find((head) => head.number === number)
  }
  const [one, other] = [headOf(query.from, 1), headOf(query.to, 0)]
  if (!one || !other || one.number === other.number) return undefined
  const [from, to] = one.number < other.number ? [one, other] : [other, one]
  const [before, after] = await Promise.all([app.published.edition(from), app.published.edition(to)])
  return before && after && { from, to, before, after, changes: compareEditions(before, after) }
}

/** Names a comparison among the pages of an alliance. */
export const comparedPart = ({ from, to }: Compared): string => `${editionLabel(from)} ${editionLabel(to)}`

/** Two editions side by side, and on one map. */
export function comparePage(latest: PageContext, compared: Compared): Markup {
  const { from, to, after, changes } = compared
  const context: PageContext = { ...latest, head: to, edition: after }
  const { words, say, head, edition, language, files, kind, published, baseUrl } = context
  const { compare } = words
  const numbers = { from: from.number, to: head.number }
  const title = compare.title(numbers, say)
  const linked = (label: string, to: EditionHead) =>
    html`<a href="${editionPath(published.slug, to)}?lang=${language}">${label}</a>`
  const figures = changes.figures.map(
    ({ key, before, after }) =>
      html`<tr><th scope="row">${compare.figure[key]}</th><td>${say.number(before)}</td><td>${say.number(after)}</td><td>${signed(after - before)}</td></tr>`,
  )
  const organisations = (list: readonly EditionOrganisation[], base: EditionHead) =>
    list.map(
      ({ id, names }) =>
        html`<li><a href="${editionPath(published.slug, base)}/o/${id}?lang=${language}">!${named(context, names)}</a></li>`,
    )
  const sectorName = (code: string) => {
    const found = edition.sectors.find((each) => each.code === code)
    return found ? named(context, found.labels) : html`${code}`
  }
  const sectors = changes.changedSectors.map(
    ({ after, added, removed }) =>
      html`<li>!${named(context, after.names)}: !${[...removed.map((code) => html`<del>!${sectorName(code)}</del>`), ...added.map((code) => html`<ins>!${sectorName(code)}</ins>`)].join(' ')}</li>`,
  )
  const cells = changes.cells.map(
    ({ place, sector, before, after, organisations: n }) =>
      html`<li>!${named(context, place)}, !${sectorName(sector)}: ${words.state[before]} (${say.number(n.before)}) → <strong>${words.state[after]}</strong> (${say.number(n.after)})</li>`,
  )
  const moved = organisations(
    changes.moved.map(({ after }) => after),
    head,
  )
  const otherwise = organisations(
    changes.otherwise.map(({ after }) => after),
    head,
  )
  const csv = withOptions(
    context,
    `/${published.slug}/compare.csv`,
    new URLSearchParams({ from: String(numbers.from), to: String(numbers.to) }),
  )
  const part = (name: string, items: readonly Markup[]) =>
    html`<section><h2>${name} <span class="count-of">${say.number(items.length)}</span></h2>!${items.length > 0 ? html`<ul>!${items}</ul>` : html`<p class="quiet">${compare.nothing}</p>`}</section>`
  const body = html`!${siteHeader(context)}<main id="main"><p class="back"><a href="${viewPath(context, {})}">← ${words.facts.back(edition.alliance.name, say)}</a></p>
<h1>${title}</h1><p class="purpose">${compare.intro({ ...numbers, name: edition.alliance.name }, say)}</p>
<section><h2>${compare.figures}</h2><div class="scroll" tabindex="0" role="region" aria-label="${compare.figures}"><table><thead><tr><td></td><th scope="col">!${linked(compare.edition(from.number, say), from)}</th><th scope="col">!${linked(compare.edition(head.number, say), head)}</th><th scope="col">${compare.difference}</th></tr></thead><tbody>!${figures}</tbody></table></div><p class="after"><a href="${csv}">${compare.csv}</a></p></section>
!${changesMap(context, compared)}
!${part(compare.cells, cells)}
<div class="columns">!${part(compare.came, organisations(changes.came, head))}!${part(compare.went, organisations(changes.went, from))}</div>
<div class="columns">!${part(compare.sectors, sectors)}!${part(compare.moved, moved)}</div>
!${part(compare.otherwise, otherwise)}
</main>!${siteFooter(context)}`
  return layOut({
    ...{ language, files, kind, title: `${title} – ${edition.alliance.name}`, body },
    head: html`<link rel="canonical" href="${baseUrl}/${published.slug}/compare?from=${numbers.from}&amp;to=${numbers.to}&amp;lang=${language}">`,
  })
}

const signed = (difference: number) =>
  difference === 0 ? '=' : difference > 0 ? `+${difference}` : `−${-difference}`

/** What came, went and moved, and its signs. */
function changesMap(
  { words, language, published }: PageContext,
  { from, to, before, after, changes }: Compared,
): Markup {
  const { compare } = words
  const svg = drawChanges(before, after, changes, {
    ...{ language, width: mapWidth, landIn },
    linkTo: (change, { id }) =>
      `${editionPath(published.slug, change === 'went' ? from : to)}/o/${id}?lang=${language}`,
  })
  const names = { kept: compare.kept, came: compare.came, went: compare.went, moved: compare.moved }
  const signs = (Object.keys(changeMarks) as (keyof typeof changeMarks)[]).map(
    (change) =>
      html`<li><svg class="sign" viewBox="-11 -11 22 22" width="18" height="18" aria-hidden="true">!${changeMarks[change]}</svg> ${names[change]}</li>`,
  )
  return html`<section aria-labelledby="changes-map"><h2 id="changes-map">${compare.map}</h2><figure class="map-figure changes">!${svg}<ul class="signs">!${signs}</ul></figure></section>`
}
