import type { CombinedEdition } from '@atlas/shared/editions/combine-editions'
import { organisationsInView, pageSize, readView, writeView } from '@atlas/shared/editions/edition-view'
import { drawEditionMap } from '@atlas/shared/editions/map/draw-map'
import { editionWords } from '@atlas/shared/editions/words/edition-words'
import { nameIn } from '@atlas/shared/names'
import { type SentenceLanguage, sentenceLanguages } from '@atlas/shared/sentences/languages'
import { sayIn } from '@atlas/shared/sentences/say'
import { html } from 'ghtml'
import { cataloguePath } from '../catalogue.ts'
import { landIn } from '../land.ts'
import { latestOf } from '../published.ts'
import type { PublishedAlliance } from '../read-published.ts'
import type { PageContext } from './context.ts'
import { languageLinks, layOut } from './layout.ts'
import { type Markup, named, sectorName, sectorSign } from './markup.ts'
import type { WebFiles } from './web-files.ts'

export type Directory = {
  language: SentenceLanguage
  files: WebFiles
  baseUrl: string
  alliances: readonly PublishedAlliance[]
  combined: CombinedEdition
  query: Readonly<Record<string, unknown>>
}

const mapWidth = 760

/** All alliances that have published something: on one map, by country and sector, and one search over all of them. */
export function directoryPage(directory: Directory): Markup {
  const { language, files, baseUrl, alliances, combined, query } = directory
  const words = editionWords(language)
  const say = sayIn(language)
  const { edition, slugs } = combined
  const view = readView(edition, query)
  const context = { edition, language, words } as PageContext
  const positions = organisationsInView(edition, view)
  const addressOf = (position: number) =>
    `/${slugs[position]}/o/${edition.organisations[position]?.id}?lang=${language}`
  const { svg } = drawEditionMap(edition, view, {
    ...{ language, width: mapWidth, landIn },
    linkTo: {
      organisation: addressOf,
      view: (other) => `/?${new URLSearchParams([...writeView(edition, other), ['lang', language]])}`,
    },
  })
  const countryNames = new Intl.DisplayNames([language], { type: 'region' })
  const countries = Map.groupBy(alliances, (each) => countryNames.of(latestOf(each)?.country ?? 'ZZ') ?? '')
  const cards = [...countries].map(
    ([country, those]) =>
      html`<section><h3>${country}</h3><ul class="alliances">!${those.map((each) => card(directory, each))}</ul></section>`,
  )
  const items = positions.slice(0, pageSize).map((position) => {
    const organisation = edition.organisations[position]
    if (!organisation) return ''
    const alliance = edition.territories.find(({ code }) => code === slugs[position])
    return html`<li>!${sectorSign(context, organisation.sectors[0] ?? null)}<div><a href="${addressOf(position)}">!${named(context, organisation.names)}</a><p class="quiet">!${sectorName(context, organisation.sectors[0] ?? null)} · ${alliance ? nameIn(alliance.labels) : ''}</p></div></li>`
  })
  const more =
    positions.length > pageSize
      ? html`<p class="quiet">${words.directory.more({ shown: pageSize, of: positions.length }, say)}</p>`
      : ''
  const title = words.directory.title
  const intro = words.directory.intro(
    { alliances: alliances.length, organisations: edition.organisations.length, countries: countries.size },
    say,
  )
  const counts = words.directory.results({ shown: positions.length, of: edition.organisations.length }, say)
  const body = html`<a class="skip" href="#list">${words.skipToList}</a>
<header class="site"><a class="product" href="/?lang=${language}"><img src="/mark.svg" alt="" width="22" height="22"> Alliance Atlas</a>
<nav>!${languageLinks(language, { en: 'English', fr: 'Français' }, (other) => `/?lang=${other}`)} <a href="/sign-in">${words.directory.signIn}</a></nav></header>
<main id="main"><div class="heading"><h1>${title}</h1><p class="purpose">${intro}</p></div>
<form class="filters" action="/" method="get" role="search" aria-label="${words.filter.title}"><input type="hidden" name="lang" value="${language}">
<label class="wide"><span>${words.directory.search}</span><input type="search" name="q" value="${view.text}" maxlength="100" autocomplete="off"></label>
<label><span>${words.directory.country}</span><select name="territory"><option value="">${words.filter.any}</option>!${countryOptions(directory, countries, view.territory)}</select></label>
!${select(
    'sector',
    words.directory.sector,
    words.filter.any,
    edition.sectors.map(({ code, labels }, at) => ({
      value: code,
      text: nameIn(labels, language),
      chosen: view.sector === at,
    })),
  )}
<div class="buttons"><button type="submit">${words.filter.show}</button></div></form>
<div class="explore"><div class="beside"><figure class="map-figure" data-live="map">!${svg}</figure></div>
<section class="list" id="list" data-live="list" aria-labelledby="list-title"><h2 id="list-title">${words.list} <span class="count-of">${counts}</span></h2>!${items.length > 0 ? html`<ol class="organisations">!${items}</ol>` : html`<p>${words.none}</p>`}!${more}</section></div>
<section class="countries" aria-labelledby="countries-title"><h2 id="countries-title">${words.allAlliances}</h2>!${cards}</section></main>
<footer class="site"><p>${words.credits}</p><p>${words.privacy}</p><p>${words.directory.programs} <a href="/directory.json">JSON</a> · <a href="${cataloguePath}">DCAT-AP</a> · <a href="/ogc">OGC API Features</a></p></footer>`
  return layOut({
    ...{ language, files, kind: 'page', title, description: intro, body },
    head: html`<link rel="canonical" href="${baseUrl}/?lang=${language}">!${sentenceLanguages.map((each) => html`<link rel="alternate" hreflang="${each}" href="${baseUrl}/?lang=${each}">`)}<link rel="alternate" type="application/ld+json" title="DCAT-AP" href="${baseUrl}${cataloguePath}"><link rel="alternate" type="application/json" href="${baseUrl}/directory.json"><meta property="og:title" content="${title}"><meta property="og:description" content="${intro}">`,
  })
}

/** The alliances by country. */
const countryOptions = (
  { combined: { edition } }: Directory,
  countries: ReadonlyMap<string, readonly PublishedAlliance[]>,
  chosen: number | null,
): Markup =>
  [...countries]
    .map(([country, alliances]) => {
      const options = alliances.map(({ slug }) => {
        const at = edition.territories.findIndex(({ code }) => code === slug)
        const name = nameIn(edition.territories[at]?.labels ?? {})
        return html`<option value="${slug}"!${at >= 0 && at === chosen ? ' selected' : ''}>${name}</option>`
      })
      return html`<optgroup label="${country}">!${options}</optgroup>`
    })
    .join('')

function card(
  { language, combined: { edition, invented } }: Directory,
  published: PublishedAlliance,
): Markup {
  const head = latestOf(published)
  if (!head) return ''
  const words = editionWords(language)
  const say = sayIn(language)
  const alliance = edition.territories.find(({ code }) => code === published.slug)
  return html`<li><a href="/${published.slug}?lang=${language}">${alliance ? nameIn(alliance.labels) : head.name}</a><p class="quiet">${words.counts({ shown: head.organisations, of: head.organisations }, say)} · ${words.edition({ number: String(head.number), day: head.day }, say)}!${invented.has(published.slug) ? html` · ${words.directory.invented}` : ''}</p></li>`
}

const select = (
  name: string,
  label: string,
  any: string,
  choices: readonly { value: string; text: string; chosen: boolean }[],
): Markup =>
  html`<label><span>${label}</span><select name="${name}"><option value="">${any}</option>!${choices.map(
    ({ value, text, chosen }) => html`<option value="${value}"!${chosen ? ' selected' : ''}>${text}</option>`,
  )}</select></label>`
