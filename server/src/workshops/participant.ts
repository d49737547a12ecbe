import { createHash } from 'node:crypto'
import type { CatalogueDb } from '@atlas/db/tenancy'
import { setSpaces } from '@atlas/shared/sentences/french-spaces'
import { sql } from 'kysely'

/** Whose phone it is. */
export type Participant = { id: string; number: number; allianceId: string; workshopId: string }

/** What is kept of a phone's token, so that reading the table lets nobody in. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

export async function findParticipant(db: CatalogueDb, token: string): Promise<Participant | undefined> {
  const { rows } =
    await sql<Participant>`select * from find_workshop_participant(${hashToken(token)})`.execute(db)
  return rows[0]
}

/** A door by its code, or by the id in a link. */
export type Door = { allianceId: string; workshopId: string; door: number }

export async function findDoorByCode(db: CatalogueDb, code: string): Promise<Door | undefined> {
  const { rows } = await sql<Door>`select * from find_workshop_by_code(${code})`.execute(db)
  return rows[0]
}

export async function findDoor(db: CatalogueDb, workshopId: string): Promise<Door | undefined> {
  const { rows } = await sql<Door>`select * from find_workshop(${workshopId}::uuid)`.execute(db)
  return rows[0]
}

/** How history calls who wrote: by number, since names of participants are not kept. */
export function authorName(
  title: string,
  language: string,
  author: { number: number } | { sheet: string },
): string {
  const who =
    'sheet' in author
      ? language === 'fr'
        ? `feuille ${author.sheet}`
        : `sheet ${author.sheet}`
      : `participant ${author.number}`
  return language === 'fr' ? setSpaces(`Atelier « ${title} », ${who}`) : `Workshop “${title}”, ${who}`
}
