import { safeXml } from '@atlas/shared/formats/xml-text'
import type { SentenceLanguage } from '@atlas/shared/sentences/languages'
import { latestOf } from './published.ts'
import type { PublicAct, PublishedAlliance } from './read-published.ts'

const acts: Record<SentenceLanguage, Record<PublicAct['act'], (number: number) => string>> = {
  en: {
    publish: (number) => `Edition ${number} was published`,
    correct: (number) => `Edition ${number} corrects the one before`,
    withdraw: (number) => `Edition ${number} was withdrawn`,
    redact: (number) => `Edition ${number}: a record was withdrawn`,
  },
  fr: {
    publish: (number) => `L’édition ${number} est publiée`,
    correct: (number) => `L’édition ${number} corrige la précédente`,
    withdraw: (number) => `L’édition ${number} est retirée`,
    redact: (number) => `Édition ${number} : une fiche a été retirée`,
  },
}

/** What an alliance did in public, the newest first, as Atom (RFC 4287). Nothing tells of whom. */
export function writeFeed(alliance: PublishedAlliance, base: string, language: SentenceLanguage): string {
  const { slug, editions, acts: done } = alliance
  const address = `${base}/${slug}`
  const name = (latestOf(alliance) ?? editions[0])?.name ?? slug
  const entries = done.map(({ id, act, number, at }) => {
    const note = act === 'publish' || act === 'correct' ? noteOf(alliance, number) : ''
    return `<entry><id>urn:uuid:${id}</id><title>${safeXml(acts[language][act](number))}</title><updated>${at}</updated><link href="${safeXml(`${address}/e/${number}`)}"/>${note === '' ? '' : `<summary>${safeXml(note)}</summary>`}</entry>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}"><id>${safeXml(`${address}`)}</id><title>${safeXml(name)}</title><updated>${done[0]?.at ?? '1970-01-01T00:00:00.000Z'}</updated><author><name>${safeXml(name)}</name></author><link rel="self" type="application/atom+xml" href="${safeXml(`${address}/feed.atom`)}"/><link href="${safeXml(address)}"/>${entries.join('')}</feed>
`
}

const noteOf = ({ editions }: PublishedAlliance, number: number): string =>
  editions.find((each) => each.number === number)?.note ?? ''
