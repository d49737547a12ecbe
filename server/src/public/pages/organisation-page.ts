import { addressInWords } from '@atlas/shared/addresses/place-address'
import type { EditionOrganisation } from '@atlas/shared/editions/edition'
import { nameIn } from '@atlas/shared/names'
import { html } from 'ghtml'
import { basePath, nameLanguages, organisationPath, type PageContext, viewPath } from './context.ts'
import { siteFooter, siteHeader } from './edition-page.ts'
import { headOf } from './head.ts'
import { layOut } from './layout.ts'
import { mapOfOrganisation } from './map-section.ts'
import { type Markup, named, sectorName, sectorSign } from './markup.ts'
import { suggestSection } from './suggest-section.ts'

/** What an edition says of one organisation; undefined where it has none of that id. */
export function organisationPage(context: PageContext, id: string | undefined): Markup | undefined {
  const { edition, language, files, kind, words, say, options } = context
  const position = edition.organisations.findIndex((each) => each.id === id)
  const organisation = edition.organisations[position]
  if (!organisation) return undefined
  const languages = nameLanguages(context)
  const name = nameIn(organisation.names, ...languages)
  const { descriptions, status, verifiedOn } = organisation
  const about = Object.keys(descriptions).length > 0 ? nameIn(descriptions, ...languages) : ''
  const description = about || `${name}, ${edition.alliance.name}`
  const path = `${basePath({ ...context, kind: 'page' })}/o/${organisation.id}`
  const title = `${name} – ${edition.alliance.name}`
  const back = html`<p class="back"><a href="${viewPath(context, {})}">← ${words.facts.back(edition.alliance.name, say)}</a></p>`
  const body = html`!${kind === 'page' ? siteHeader(context) : ''}
<main id="main" class="organisation">!${back}
<h1>!${named(context, organisation.names)}</h1>
!${status === 'developing' ? html`<p class="tag">${words.developing}</p>` : ''}
!${edition.alliance.invented ? html`<p class="notice">${words.invented}</p>` : ''}
!${about ? html`<p class="purpose">!${named(context, descriptions)}</p>` : ''}
!${organisationFacts(context, organisation, position)}
<p class="quiet">${verifiedOn ? words.facts.checked(verifiedOn, say) : words.facts.notChecked}</p>
!${suggestSection(context, organisation.id)}
!${mapOfOrganisation(context, position)}
</main>
!${kind === 'page' ? siteFooter(context) : ''}`
  return layOut({
    ...{
      language,
      title,
      description,
      files,
      kind,
      theme: options.theme,
      body,
      isUnlisted: kind === 'embed',
    },
    head: kind === 'page' ? headOf(context, { path, title, description, isDataset: false }) : '',
  })
}

/** What is told of an organisation, by what it is called. */
export function organisationFacts(
  context: PageContext,
  organisation: EditionOrganisation,
  position: number,
): Markup {
  const { edition, words } = context
  const { sectors, needs, actorKinds, places, website, email, phone, identifiers } = organisation
  const labelled = (list: readonly { labels: Record<string, string> }[], positions: readonly number[]) =>
    positions.flatMap((at) => (list[at] ? [html`<li>!${named(context, list[at].labels)}</li>`] : []))
  const partners = new Set(
    edition.partnerships.flatMap(({ from, to }) => (from === position ? to : to === position ? from : [])),
  )
  const rows: [string, Markup[]][] = [
    [
      words.facts.sectors,
      sectors.map((at) => html`<li>!${sectorSign(context, at)} !${sectorName(context, at)}</li>`),
    ],
    [words.facts.needs, labelled(edition.needs, needs)],
    [words.facts.actorKinds, labelled(edition.actorKinds, actorKinds)],
    [words.facts.places, places.map((place) => placeItem(context, place))],
    [words.facts.website, website ? [html`<li>!${outside(website)}</li>`] : []],
    [words.facts.email, email ? [html`<li><a href="mailto:${email}">${email}</a></li>`] : []],
    [words.facts.phone, phone ? [html`<li>${phone}</li>`] : []],
    [words.facts.identifiers, identifiers.map(({ scheme, value }) => html`<li>${scheme} ${value}</li>`)],
    [words.facts.partners, [...partners].map((at) => partnerItem(context, at))],
  ]
  return html`<dl class="facts">!${rows
    .filter(([, items]) => items.length > 0)
    .map(([name, items]) => html`<div><dt>${name}</dt><dd><ul>!${items}</ul></dd></div>`)}</dl>`
}

function placeItem(context: PageContext, place: EditionOrganisation['places'][number]): Markup {
  const { words, edition } = context
  const { label, precision, point, territory } = place
  // The list of places is of one region: its country goes without saying.
  const where = [label, addressInWords(place, { country: () => '' })].filter(Boolean).join(', ')
  const known = point || precision === 'hidden' ? words.precisionOf[precision] : words.noPlace
  const within = territory === null ? undefined : edition.territories[territory]
  return html`<li>${where || '–'}!${within ? html` · !${named(context, within.labels)}` : ''} <span class="quiet">(${known})</span></li>`
}

function partnerItem(context: PageContext, at: number): Markup {
  const partner = context.edition.organisations[at]
  return partner
    ? html`<li><a href="${organisationPath(context, partner.id)}">!${named(context, partner.names)}</a></li>`
    : ''
}

/** Only what leads to the web; in a sandbox, where it opens nothing, it can still be read and copied. */
const outside = (address: string): Markup =>
  /^https?:\/\//i.test(address)
    ? html`<a href="${address}" rel="nofollow noopener" target="_blank">${address.replace(/^https?:\/\//i, '').replace(/\/$/, '')}</a>`
    : html`${address}`
