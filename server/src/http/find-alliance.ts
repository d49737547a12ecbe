import type { CatalogueDb } from '@atlas/db/tenancy'
import type { DB } from '@atlas/db/types'
import type { Selectable } from 'kysely'

const counted = [
  ...(['changes', 'changeId', 'datasetRevision', 'datasetChangeId'] as const),
  ...(['factsRevision', 'factsChangeId'] as const),
] as const
const columns = ['id', 'slug', 'name', 'languages', 'guestAccess', 'deletedAt', ...counted] as const

export type AllianceRow = Pick<Selectable<DB['alliance']>, (typeof columns)[number]>

/** What there is to know of the changes of an alliance. */
export type ChangeCounts = Pick<AllianceRow, (typeof counted)[number]>

/** What an id looks like. */
export const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** An alliance by its id or slug, deleted ones too: what is asked before anybody is let in. */
export async function findAlliance(db: CatalogueDb, idOrSlug: string): Promise<AllianceRow | undefined> {
  const column = uuid.test(idOrSlug) ? 'id' : slug.test(idOrSlug) ? 'slug' : undefined
  if (!column) return
  return db.selectFrom('alliance').select(columns).where(column, '=', idOrSlug).executeTakeFirst()
}
