import type { Edition } from '@atlas/shared/editions/edition'
import { type EditionView, wholeView, writeView } from '@atlas/shared/editions/edition-view'
import type { EditionWords } from '@atlas/shared/editions/words/wording'
import { type SentenceLanguage, sentenceLanguageOf } from '@atlas/shared/sentences/languages'
import type { Say } from '@atlas/shared/sentences/say'
import { editionPath } from '../edition-address.ts'
import type { EditionHead, PublishedAlliance } from '../read-published.ts'
import type { WebFiles } from './web-files.ts'

export const themes = ['auto', 'light', 'dark'] as const
export const layouts = ['both', 'map', 'list'] as const

/** What a page that embeds the map may ask for: it can hide things, and reveals nothing. */
export type EmbedOptions = {
  theme: (typeof themes)[number]
  layout: (typeof layouts)[number]
  /** Whether filters are offered. */
  controls: boolean
}

/**
 * Of the service, of a frame in somebody's page, of a folder of files that needs no service, or of what is not published
 * yet. The last two are one page each, with everything in it.
 */
export type PageKind = 'page' | 'embed' | 'website' | 'draft'

export const isWhole = ({ kind }: Pick<PageContext, 'kind'>): boolean =>
  kind === 'website' || kind === 'draft'

/** What every part of a page is made of. */
export type PageContext = {
  kind: PageKind
  /** Where the service is reached, without a slash at the end. */
  baseUrl: string
  files: WebFiles
  language: SentenceLanguage
  words: EditionWords
  say: Say
  published: PublishedAlliance
  head: EditionHead
  edition: Edition
  /** Whether the address names the edition; otherwise it is the latest one. */
  isPinned: boolean
  view: EditionView
  options: EmbedOptions
}

/** The file of an edition in one of its languages, where it is served as files. */
export const websiteFile = ({ language, edition }: Pick<PageContext, 'language' | 'edition'>): string =>
  language === sentenceLanguageOf(edition.alliance.languages) ? 'index.html' : `index.${language}.html`

/** Where the pages of this edition begin; frames stay among those made for frames. */
export const basePath = (context: PageContext): string => {
  const { kind, published, head, isPinned } = context
  if (kind === 'website') return websiteFile(context)
  if (kind === 'draft') return 'draft'
  return `${kind === 'embed' ? '/embed' : ''}${isPinned ? editionPath(published.slug, head) : `/${published.slug}`}`
}

/** Sets what a language or a frame needs into an address. */
export function withOptions(context: PageContext, path: string, query = new URLSearchParams()): string {
  const { language, edition, kind, options } = context
  if (kind !== 'website' && language !== sentenceLanguageOf(edition.alliance.languages))
    query.set('lang', language)
  if (kind === 'embed') {
    if (options.theme !== 'auto') query.set('theme', options.theme)
    if (options.layout !== 'both') query.set('view', options.layout)
    if (!options.controls) query.set('controls', '0')
  }
  const text = query.toString()
  return text ? `${path}?${text}` : path
}

/** The address of another view of the same edition. */
export const viewPath = (context: PageContext, view: Partial<EditionView>): string =>
  withOptions(context, basePath(context), writeView(context.edition, view))

export const organisationPath = (context: PageContext, id: string): string =>
  isWhole(context) ? `#o-${id}` : withOptions(context, `${basePath(context)}/o/${id}`)

/** The view with only what a page that embeds the map has asked for. */
export const clearedView = ({ view, kind }: PageContext): Partial<EditionView> => ({
  ...wholeView,
  ...(kind === 'embed' && { among: view.among }),
})

/** In which languages names are wanted, the best first. */
export const nameLanguages = ({ language, edition }: PageContext): string[] => [
  language,
  ...edition.alliance.languages,
]
