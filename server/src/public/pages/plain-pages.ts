import type { ActReason } from '@atlas/shared/editions'
import { editionWords } from '@atlas/shared/editions/words/edition-words'
import type { SentenceLanguage } from '@atlas/shared/sentences/languages'
import { sayIn } from '@atlas/shared/sentences/say'
import type { FastifyReply } from 'fastify'
import { html } from 'ghtml'
import { editionLabel } from '../edition-address.ts'
import { latestOf } from '../published.ts'
import type { EditionHead, PublishedAlliance } from '../read-published.ts'
import { pageHeaders } from '../scope.ts'
import { layOut } from './layout.ts'
import type { Markup } from './markup.ts'
import type { WebFiles } from './web-files.ts'

type Plain = { language: SentenceLanguage; files: WebFiles; kind: 'page' | 'embed' }

/** The one answer to every address that shows nothing, whatever the reason: in both languages, as nothing is known of it. */
export function missingPage({ files, kind }: Omit<Plain, 'language'>): Markup {
  const parts = (['en', 'fr'] as const).map((language) => {
    const { title, text, back } = editionWords(language).missing
    const Heading = language === 'en' ? 'h1' : 'h2'
    return html`<section lang="${language}"><!${Heading}>${title}</!${Heading}><p>${text}</p>!${kind === 'page' ? html`<p><a href="/?lang=${language}">${back}</a></p>` : ''}</section>`
  })
  const body = html`<main id="main" class="plain">!${parts}</main>`
  return layOut({
    language: 'en',
    title: editionWords('en').missing.title,
    files,
    kind,
    isUnlisted: true,
    body,
  })
}

/** Answers that nothing is at an address of the whole service. */
export const sendMissing = (reply: FastifyReply): FastifyReply =>
  reply
    .code(404)
    .headers(pageHeaders)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(missingPage({ files: reply.server.pageFiles, kind: 'page' }))

/** What is left of an edition that was withdrawn: that it was, when and why, and what to read instead. */
export function withdrawnPage(plain: Plain, published: PublishedAlliance, head: EditionHead): Markup {
  const { language, kind } = plain
  const { withdrawn } = editionWords(language)
  const say = sayIn(language)
  const act = published.acts.find((each) => each.act === 'withdraw' && each.number === head.number)
  const reason = act && withdrawn.reasons[act.reason as ActReason]
  const day = (head.withdrawnAt ?? act?.at ?? head.day).slice(0, 10)
  const latest = latestOf(published)
  const prefix = kind === 'embed' ? '/embed' : ''
  const body = html`<main id="main" class="plain"><h1>${withdrawn.title}</h1>
<p>${withdrawn.text({ name: head.name, number: head.number, day }, say)}</p>
!${reason ? html`<p>${withdrawn.reason} ${reason}!${act?.explanation ? html`. ${act.explanation}` : ''}</p>` : ''}
<p>!${latest ? html`<a href="${prefix}/${published.slug}?lang=${language}">${withdrawn.successor}</a>` : html`${withdrawn.none}`}</p></main>`
  const title = `${withdrawn.title} – ${editionLabel(head)} – ${head.name}`
  return layOut({ ...plain, title, isUnlisted: true, body })
}
