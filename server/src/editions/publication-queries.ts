import type { PublisherTrx } from '@atlas/db/tenancy'
import { array, isAnyOf } from '@atlas/db/values'
import {
  type ActReason,
  type License,
  type Publication,
  type PublisherSettings,
  redactedParts,
} from '@atlas/shared/editions'
import { notFound } from '../http/errors.ts'
import { readPublisher } from './publisher-queries.ts'
import { suppressionKey } from './redact-source.ts'
import { listWithdrawals } from './withdrawal-list.ts'

const usualSettings: PublisherSettings = { alsoFindings: [], license: 'CC-BY-4.0', quarterly: false }

/** What an alliance has published, and how it publishes: as usual, before it ever has. */
export async function readPublication(trx: PublisherTrx): Promise<Publication> {
  const publisher = await trx
    .selectFrom('publication.publisher')
    .select(['slug', 'alsoFindings', 'license', 'quarterly', 'nextOn'])
    .executeTakeFirst()
  const editions = await trx
    .selectFrom('publication.edition')
    .distinctOn('number')
    .select(['number', 'revision', 'day', 'publishedAt', 'note', 'license', 'authorRole'])
    .select(['organisations', 'places', 'root', 'withdrawnAt'])
    .orderBy('number', 'desc')
    .orderBy('revision', 'desc')
    .execute()
  const acts = await trx
    .selectFrom('publication.act')
    .select(['id', 'act', 'number', 'revision', 'at', 'reason', 'explanation', 'authorRole', 'records'])
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
  const { suppressed } = await trx
    .selectFrom('publication.suppressed')
    .select(({ fn }) => fn.countAll<number>().as('suppressed'))
    .executeTakeFirstOrThrow()
  const { slug = null, nextOn = null, ...settings } = publisher ?? {}
  return {
    // One that was set up and has not published yet has no public pages.
    slug: editions.length > 0 ? slug : null,
    settings: { ...usualSettings, ...(settings as Partial<PublisherSettings>) },
    nextOn,
    editions: editions.map((edition) => ({ ...edition, license: edition.license as License })),
    acts: acts.map((act) => ({ ...act, reason: act.reason as ActReason })),
    suppressed: Number(suppressed),
  }
}

/** @throws Problem conflict where the address of the alliance is that of another one's editions */
export async function updatePublisher(
  trx: PublisherTrx,
  { today, ...alliance }: { allianceId: string; slug: string; today: string },
  { alsoFindings, license, quarterly }: PublisherSettings,
): Promise<void> {
  const { nextOn } = await readPublisher(trx, alliance)
  await trx
    .updateTable('publication.publisher')
    .set({
      ...{ license, quarterly, alsoFindings: array(alsoFindings, 'text') },
      nextOn: quarterly ? (nextOn ?? nextQuarter(today)) : null,
    })
    .execute()
}

/** The first day of the quarter after a day. */
export function nextQuarter(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, Math.ceil(month / 3) * 3, 1)).toISOString().slice(0, 10)
}

/**
 * Lets an organisation be published again, whole.
 * @throws Problem not-found where nothing of it was withdrawn
 */
export async function allowAgain(trx: PublisherTrx, organisationId: string, dataDir: string): Promise<void> {
  const publisher = await trx
    .selectFrom('publication.publisher')
    .select(['allianceId', 'secret'])
    .executeTakeFirst()
  if (!publisher) throw notFound()
  const keys = redactedParts.map((part) => suppressionKey(publisher.secret, part, organisationId))
  const allowed = await trx
    .deleteFrom('publication.suppressed')
    .where(isAnyOf('key', keys, 'text'))
    .returning('key')
    .execute()
  if (allowed.length === 0) throw notFound()
  const { allianceId } = publisher
  await listWithdrawals(
    dataDir,
    allowed.map(({ key }) => ({ allianceId, key, allowed: true })),
  )
}
