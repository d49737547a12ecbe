import type { SuggestionKind } from '@atlas/shared/suggestion-decisions'
import { suggestionWords } from '@atlas/shared/suggestions/words/suggestion-words'
import { html } from 'ghtml'
import { type PageContext, withOptions } from './context.ts'
import type { Markup } from './markup.ts'

/** Where somebody suggests a missing organisation, another word about one, or a word about the whole. */
export function suggestPath(context: PageContext, kind: SuggestionKind, id?: string): string {
  const { published, isPinned, head } = context
  const query = new URLSearchParams({
    ...(kind === 'remark' && { about: 'page' }),
    ...(isPinned && { edition: String(head.number) }),
  })
  const path = `/${published.slug}${id ? `/o/${id}` : ''}/suggest`
  return withOptions({ ...context, kind: 'page' }, path, query)
}

/** The ways to say that something is missing or wrong. In a frame they are addresses: forms are sent from our own pages. */
export function suggestSection(context: PageContext, id?: string): Markup {
  const { language, kind, baseUrl } = context
  const { links } = suggestionWords(language)
  const kinds: readonly SuggestionKind[] = id === undefined ? ['add', 'remark'] : ['correct']
  if (kind === 'embed') {
    const address = `${baseUrl}${suggestPath(context, kinds[0] ?? 'add', id)}`
    return html`<p>${links.address} <a href="${address}" target="_blank" rel="noopener nofollow" class="address">${address}</a></p>`
  }
  return html`<p class="suggestions">!${kinds.map(
    (each) => html`<a href="${suggestPath(context, each, id)}" rel="nofollow">${links[each]}</a>`,
  )}</p>`
}
