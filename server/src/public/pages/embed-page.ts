import { nameIn } from '@atlas/shared/names'
import { sentenceLanguages } from '@atlas/shared/sentences/languages'
import { html } from 'ghtml'
import { editionPath } from '../edition-address.ts'
import { layouts, nameLanguages, type PageContext, themes, viewPath } from './context.ts'
import { siteFooter, siteHeader } from './edition-page.ts'
import { elementCode, frameCode } from './embed-code.ts'
import { layOut } from './layout.ts'
import type { Markup } from './markup.ts'

const [leastHeight, usualHeight, mostHeight] = [400, 640, 2000]

/** What was chosen, from the address of the generator; what makes no sense is the usual. */
export type EmbedChoices = { theme: string; layout: string; height: number; isPinned: boolean }

export function readEmbedChoices(query: Readonly<Record<string, unknown>>): EmbedChoices {
  const height = Number(query.height)
  return {
    theme: themes.find((each) => each === query.theme) ?? 'auto',
    layout: layouts.find((each) => each === query.view) ?? 'both',
    height: Number.isInteger(height) && height >= leastHeight && height <= mostHeight ? height : usualHeight,
    isPinned: query.edition === 'this',
  }
}

/** Where the code of a frame is made: the choices, the code, and what it shows. */
export function embedPage(context: PageContext, choices: EmbedChoices): Markup {
  const { words, edition, language, files, kind, published, head, baseUrl, view, say } = context
  const { embed } = words
  const { name } = edition.alliance
  const framed: PageContext = {
    ...{ ...context, kind: 'embed', isPinned: choices.isPinned },
    options: { theme: choices.theme, layout: choices.layout, controls: true } as PageContext['options'],
  }
  const path = viewPath(framed, view)
  const pagePath = viewPath({ ...framed, kind: 'page' }, view)
  const told = {
    baseUrl,
    path,
    pagePath,
    title: embed.frame(name, say),
    open: embed.open,
    height: choices.height,
  }
  const option = (value: string, text: string, isChosen: boolean) =>
    html`<option value="${value}"!${isChosen ? ' selected' : ''}>${text}</option>`
  const sectors = edition.sectors.map(({ code, labels }, at) =>
    option(code, nameIn(labels, ...nameLanguages(context)), view.among?.[0] === at),
  )
  const form = html`<form class="filters generator" method="get" action="/${published.slug}/embed" aria-label="${embed.options}">
<label><span>${embed.which}</span><select name="edition">!${option('latest', embed.follow, !choices.isPinned)}!${option('this', embed.fixed(head.number, say), choices.isPinned)}</select></label>
<label><span>${embed.view}</span><select name="view">!${layouts.map((each) => option(each, embed.views[each], choices.layout === each))}</select></label>
<label><span>${embed.theme}</span><select name="theme">!${themes.map((each) => option(each, embed.themes[each], choices.theme === each))}</select></label>
<label><span>${words.filter.sector}</span><select name="sectors">!${option('', words.filter.any, view.among === null)}!${sectors}</select></label>
<label><span>${embed.language}</span><select name="lang">!${sentenceLanguages.map((each) => option(each, embed.languages[each], each === language))}</select></label>
<label><span>${embed.height}</span><input type="number" name="height" min="${leastHeight}" max="${mostHeight}" value="${choices.height}"></label>
<div class="buttons"><button type="submit">${embed.update}</button></div></form>`
  const body = html`!${siteHeader(context)}<main id="main"><p class="back"><a href="${viewPath(context, {})}">← ${words.facts.back(name, say)}</a></p>
<h1>${embed.title}</h1><p class="purpose">${embed.intro}</p>
!${form}
<div class="generated"><section><h2>${embed.code}</h2><textarea readonly rows="7" aria-label="${embed.code}" data-copy>${frameCode(told)}</textarea>
<h3>${embed.component}</h3><textarea readonly rows="8" aria-label="${embed.component}" data-copy>${elementCode(told)}</textarea><p class="quiet">${embed.note}</p></section>
<section><h2>${embed.preview}</h2><iframe class="preview" src="${path}" title="${told.title}" height="${choices.height}" loading="lazy"></iframe></section></div>
</main>!${siteFooter(context)}`
  return layOut({
    ...{ language, files, kind, title: `${embed.title} – ${name}`, body, isUnlisted: true },
    head: html`<link rel="canonical" href="${baseUrl}${editionPath(published.slug, head)}">`,
  })
}
