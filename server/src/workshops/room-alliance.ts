import type { CatalogueDb } from '@atlas/db/tenancy'
import type { Alliance } from '../http/alliance-request.ts'
import { notFound } from '../http/errors.ts'
import { findAlliance } from '../http/find-alliance.ts'
import { seenChanges } from '../http/seen-changes.ts'

/**
 * The alliance of a room, as its participants and its wall stand to it, whether it is open to guests or not.
 * @throws Problem not-found where it was deleted meanwhile
 */
export async function readRoomAlliance(db: CatalogueDb, allianceId: string): Promise<Alliance> {
  const found = await findAlliance(db, allianceId)
  if (!found || found.deletedAt) throw notFound()
  const { id, slug, name, changes, languages } = found
  const view = 'facts'
  return { id, slug, name, changes, languages, role: 'participant', view, ...seenChanges(found, view) }
}
