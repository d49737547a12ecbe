import { html } from 'ghtml'
import { downloadsOf } from '../downloads.ts'
import { editionLabel, editionPath } from '../edition-address.ts'
import { licenceNames } from '../licences.ts'
import { type PageContext, withOptions } from './context.ts'
import type { Markup } from './markup.ts'

export function downloadsSection({ words, say, published, head, baseUrl, kind }: PageContext): Markup {
  const isWebsite = kind === 'website'
  const folder = isWebsite ? websiteDataFolder : `/data/${published.slug}/${editionLabel(head)}`
  const offered = downloadsOf(head).filter(({ use }) => !(isWebsite && use === 'website'))
  const items = offered.map(({ file, name, use }) => {
    const path = `${folder}/${file}`
    // In a sandbox nothing can be downloaded: the address can be copied.
    const shown =
      kind === 'embed' ? html`<code>${baseUrl}${path}</code>` : html`<a href="${path}">${name}</a>`
    return html`<li>!${shown} <span class="quiet">${words.downloads.uses[use]}</span></li>`
  })
  return html`<section aria-labelledby="downloads-title"><h2 id="downloads-title">${words.downloads.title}</h2><p>${words.downloads.intro}</p><ul>!${items}</ul><p>!${licence({ words, say, head })}</p></section>`
}

/** Of the downloads, where an edition is served as files. */
export const websiteDataFolder = 'data'

const licence = ({
  words,
  say,
  head: { license: code },
}: Pick<PageContext, 'words' | 'say' | 'head'>): Markup => {
  const known = licenceNames[code]
  const sentence = words.licence(known?.name ?? code, say)
  return known ? html`<a href="${known.address}" rel="license">${sentence}</a>` : html`${sentence}`
}

/** How to name this edition so that others find the same. */
export function citeSection(context: PageContext): Markup {
  const { words, say, baseUrl, published, head, edition } = context
  const address = `${baseUrl}${editionPath(published.slug, head)}`
  const { name } = edition.alliance
  const title = words.editionOf({ number: editionLabel(head), name }, say)
  return html`<section aria-labelledby="cite-title"><h2 id="cite-title">${words.cite.title}</h2><p>${words.cite.intro}</p>
<blockquote class="citation">${name} (${head.day.slice(0, 4)}). <cite>${title}</cite>. ${say.day(head.day)}. <span class="address">${address}</span></blockquote>
<p class="quiet">${words.cite.root} <code>${edition.commitment.root}</code>. ${words.cite.rootHint}</p></section>`
}

const mostEditions = 6

/** All editions, the newest first, or the newest of them and where the others are. */
export function editionsSection(context: PageContext): Markup {
  const { words, published, kind } = context
  const { editions } = published
  const before = editions.filter(({ withdrawnAt, number }) => !withdrawnAt && number < context.head.number)[0]
  const compare =
    before && kind === 'page'
      ? html`<p><a href="${withOptions(context, `/${published.slug}/compare`, new URLSearchParams({ from: String(before.number), to: String(context.head.number) }))}">${words.editions.compare({ from: before.number, to: context.head.number }, context.say)}</a></p>`
      : ''
  const all =
    editions.length > mostEditions && kind === 'page'
      ? html`<p><a href="${withOptions(context, `/${published.slug}/editions`)}">${words.editions.all}</a></p>`
      : ''
  return html`<section aria-labelledby="editions-title"><h2 id="editions-title">${words.editions.title}</h2>!${editionsList(context, editions.slice(0, mostEditions))}!${compare}!${all}</section>`
}

export function editionsList(context: PageContext, editions: PageContext['published']['editions']): Markup {
  const { words, say, published, kind, head } = context
  const prefix = kind === 'embed' ? '/embed' : ''
  const items = editions.map((each) => {
    const text = words.edition({ number: editionLabel(each), day: each.day }, say)
    if (each.withdrawnAt)
      return html`<li><s>${text}</s> <span class="quiet">${words.withdrawn.title}</span></li>`
    const current = each.number === head.number ? ' aria-current="page"' : ''
    return html`<li><a href="${withOptions(context, `${prefix}${editionPath(published.slug, each)}`)}"!${current}>${text}</a>!${each.note ? html` <span class="quiet">${each.note}</span>` : ''}</li>`
  })
  return html`<ul class="editions">!${items}</ul>`
}
