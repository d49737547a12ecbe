import { readView } from '@atlas/shared/editions/edition-view'
import { isReservedSlug } from '@atlas/shared/editions/reserved-slugs'
import { editionWords } from '@atlas/shared/editions/words/edition-words'
import {
  type SentenceLanguage,
  sentenceLanguageOf,
  sentenceLanguages,
} from '@atlas/shared/sentences/languages'
import { sayIn } from '@atlas/shared/sentences/say'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { serviceAddress } from '../../http/service-address.ts'
import { editionLabel } from '../edition-address.ts'
import { latestOf } from '../published.ts'
import type { EditionHead, PublishedAlliance } from '../read-published.ts'
import { type EmbedOptions, layouts, type PageContext, themes } from './context.ts'
import type { WebFiles } from './web-files.ts'

type Query = Readonly<Record<string, unknown>>
export type PageRequest = FastifyRequest<{
  Params: { slug: string; edition?: string; id?: string }
  Querystring: Query
}>

/** What stands at an address: an edition, another address, what is left of an edition, or nothing. */
export type FoundPage =
  | { is: 'edition'; context: PageContext }
  | { is: 'elsewhere'; path: string; status: 301 | 302 }
  | { is: 'withdrawn'; published: PublishedAlliance; head: EditionHead; language: SentenceLanguage }
  | { is: 'missing' }

type Service = { app: FastifyInstance; files: WebFiles; kind: PageContext['kind'] }

/** Finds what a page is about by its address: by slugs that the alliance had, and by revisions that were replaced. */
export async function findPage({ app, files, kind }: Service, request: PageRequest): Promise<FoundPage> {
  const { params, query, url } = request
  const { slug, edition: asked } = params
  const published = isReservedSlug(slug) ? undefined : await app.published.find(slug)
  if (!published) return { is: 'missing' }
  const rest = url.slice(url.indexOf(`/${slug}`) + slug.length + 1)
  const prefix = kind === 'embed' ? '/embed' : ''
  if (published.slug !== slug)
    return { is: 'elsewhere', path: `${prefix}/${published.slug}${rest}`, status: 301 }

  const head = asked === undefined ? (latestOf(published) ?? published.editions[0]) : headOf(published, asked)
  if (!head) return { is: 'missing' }
  if (head.withdrawnAt) return { is: 'withdrawn', published, head, language: languageOf(query, []) }
  if (asked !== undefined && asked !== editionLabel(head)) {
    const path = `${prefix}/${slug}${rest.replace(`/e/${asked}`, `/e/${editionLabel(head)}`)}`
    return { is: 'elsewhere', path, status: 302 }
  }
  const edition = await app.published.edition(head)
  if (!edition) return { is: 'missing' }
  const language = languageOf(query, edition.alliance.languages)
  const context: PageContext = {
    ...{ kind, baseUrl: serviceAddress(request), files, language },
    ...{ words: editionWords(language), say: sayIn(language) },
    ...{ published, head, edition, isPinned: asked !== undefined },
    view: readView(edition, query),
    options: readOptions(kind === 'embed' ? query : {}),
  }
  return { is: 'edition', context }
}

/** By `7`, the newest revision, or `7.r2`; a revision that never was is no address. */
function headOf({ editions }: PublishedAlliance, asked: string): EditionHead | undefined {
  const [, number, revision] = /^([1-9]\d{0,8})(?:\.r([1-9]\d{0,8}))?$/.exec(asked) ?? []
  const head = editions.find((each) => each.number === Number(number))
  return head && Number(revision ?? 1) <= head.revision ? head : undefined
}

export function languageOf({ lang }: Query, languages: readonly string[]): SentenceLanguage {
  const asked = (Array.isArray(lang) ? lang[0] : lang) as unknown
  return sentenceLanguages.find((each) => each === asked) ?? sentenceLanguageOf(languages)
}

const readOptions = ({ theme, view, controls }: Query): EmbedOptions => ({
  theme: themes.find((each) => each === theme) ?? 'auto',
  layout: layouts.find((each) => each === view) ?? 'both',
  controls: controls !== '0',
})
