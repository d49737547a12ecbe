import type { Store } from '@atlas/db/connect'
import { runPublisherTransaction } from '@atlas/db/transactions'
import type { EditionSource } from './edition-source.ts'
import { keepOrganisations } from './keep-organisations.ts'
import { makeHere } from './make-here.ts'
import { publishEdition, readSource } from './publish.ts'

type Alliance = { id: string; slug: string; invented?: boolean }

/**
 * Publishes alliances that are there to be looked at, unless they were published before: the invented one twice, so that
 * there are two editions to compare.
 */
export async function publishDemonstration(
  { db }: Pick<Store, 'db'>,
  alliances: readonly Alliance[],
  day: string,
  onProgress: (message: string) => void = () => {},
): Promise<void> {
  const there = new Set(
    (await db.selectFrom('alliance').select('id').where('deletedAt', 'is', null).execute()).map(
      ({ id }) => id,
    ),
  )
  for (const { id, slug, invented } of alliances) {
    if (!there.has(id) || (await wasPublished(db, id))) continue
    onProgress(`Publishing the demonstration: ${slug}`)
    const order = {
      ...{ allianceId: id, slug, authorRole: 'owner', explanation: '' },
      ...{ act: 'publish' as const, reason: 'usual' as const },
    }
    const now = await readSource(db, id)
    if (invented)
      await publishEdition(
        db,
        { ...order, day: quarterBefore(day), note: 'The first edition of an invented alliance.' },
        { makeEdition: makeHere, source: asBefore(now) },
      )
    const note = invented
      ? 'Some organisations came, one sector changed hands, and more places were looked at.'
      : ''
    await publishEdition(db, { ...order, day, note }, { makeEdition: makeHere, source: now })
  }
}

const wasPublished = (db: Store['db'], allianceId: string) =>
  runPublisherTransaction(db, allianceId, async (trx) => {
    const found = await trx.selectFrom('publication.edition').select('number').limit(1).executeTakeFirst()
    return found !== undefined
  })

/** Ninety days before a day. */
const quarterBefore = (day: string) => new Date(Date.parse(day) - 90 * 86_400_000).toISOString().slice(0, 10)

/** As if a ninth of the organisations had not been there yet, some had done one thing less, and fewer had looked. */
function asBefore(source: EditionSource): EditionSource {
  const { columns, ...before } = keepOrganisations(source, (position) => position % 9 !== 4)
  const sectors = columns.organisations.sectors.map((own, position) =>
    position % 13 === 6 && own.length > 1 ? own.slice(0, 1) : own,
  )
  return {
    ...before,
    columns: {
      ...columns,
      organisations: { ...columns.organisations, sectors },
      surveys: columns.surveys.filter((_, at) => at % 3 !== 2),
    },
  }
}
