import type { FastifyReply } from 'fastify'
import { notFound } from '../http/errors.ts'
import { Problem } from '../http/problem.ts'
import { latestOf, type Published } from './published.ts'
import type { EditionHead, PublishedAlliance } from './read-published.ts'

export type FoundEdition = { alliance: PublishedAlliance; head: EditionHead }

/**
 * The edition that an address names: `7`, `7.r2`, or `latest`.
 * @throws Problem not-found where there is none, and gone where it, or this revision of it, was withdrawn
 */
export async function findEdition(
  published: Published,
  slug: string,
  edition: string,
): Promise<FoundEdition> {
  const alliance = await published.find(slug)
  if (!alliance) throw notFound()
  if (edition === 'latest') {
    const head = latestOf(alliance)
    if (!head) throw gone(alliance)
    return { alliance, head }
  }
  const named = /^([1-9][0-9]{0,8})(?:\.r([1-9][0-9]{0,8}))?$/.exec(edition)
  const head = alliance.editions.find(({ number }) => number === Number(named?.[1]))
  if (!head) throw notFound()
  const revision = named?.[2] === undefined ? head.revision : Number(named[2])
  if (revision > head.revision) throw notFound()
  if (head.withdrawnAt !== null || revision < head.revision) throw gone(alliance)
  return { alliance, head }
}

/** It was there; where the newest one is. */
function gone(alliance: PublishedAlliance): Problem {
  const latest = latestOf(alliance)
  return new Problem('gone', {
    detail: latest
      ? `This edition was withdrawn. The newest one is edition ${latest.number}, of ${latest.day}.`
      : 'This edition was withdrawn, and there is no other one.',
  })
}

/** Other editions of the same alliance, as links of the answer (RFC 5829). */
export function linkEditions(reply: FastifyReply, { alliance, head }: FoundEdition): void {
  const there = alliance.editions.filter(({ withdrawnAt }) => withdrawnAt === null)
  const at = there.findIndex(({ number }) => number === head.number)
  const links = [
    ['latest-version', there[0]],
    ['predecessor-version', there[at + 1]],
    ['successor-version', there[at - 1]],
  ] as const
  reply.header(
    'link',
    links
      .flatMap(([rel, other]) => (other ? `</${alliance.slug}/e/${other.number}>; rel="${rel}"` : []))
      .join(', '),
  )
}
