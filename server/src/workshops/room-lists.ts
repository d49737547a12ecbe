import type { ReadTrx } from '@atlas/db/tenancy'
import { nameIn } from '@atlas/shared/names'
import type { RoomLists, RoomOrganisation } from '@atlas/shared/workshops/room'
import { sql } from 'kysely'
import { searchOrganisations } from '../organisations/search.ts'

/** What phones offer to choose from, in the alliance's order. */
export async function readLists(trx: ReadTrx, languages: readonly string[]): Promise<RoomLists> {
  const named = ({ id, labels }: { id: string; labels: Record<string, string> }) => ({
    id,
    name: nameIn(labels, ...languages),
  })
  const list = (table: 'sector' | 'need') =>
    trx.selectFrom(table).select(['id', 'labels']).orderBy('position').orderBy('code').execute()
  const territories = await trx.selectFrom('territory').select(['id', 'labels']).orderBy('code').execute()
  return {
    sectors: (await list('sector')).map(named),
    needs: (await list('need')).map(named),
    territories: territories.map(named),
  }
}

const maxOffered = 10

/** Organisations that may be meant, the likeliest first, as guests may know them. */
export async function offerOrganisations(
  trx: ReadTrx,
  text: string,
  languages: readonly string[],
): Promise<RoomOrganisation[]> {
  const found = await searchOrganisations(trx, { name: text, limit: maxOffered })
  return found.map(({ id, names, status, locality }) => ({
    ...{ id, name: nameIn(names, ...languages), locality },
    isMissing: status === 'missing',
  }))
}

/** The same among what this room has said, which guests may not know: what waits, and missing actors that it named. */
export async function offerOwnWords(
  trx: ReadTrx,
  workshopId: string,
  text: string,
): Promise<RoomOrganisation[]> {
  const { rows } = await sql<RoomOrganisation>`
    select coalesce(record_id, id) as id, body->>'name' as name, body->>'locality' as locality,
      kind = 'missing' as is_missing
    from workshop_entry
    where workshop_id = ${workshopId} and kind in ('organisation', 'missing') and body->>'name' is not null
      and state in ('waiting', 'applied', 'known') and coalesce(body->>'existingId', '') = ''
      and word_similarity(fold(${text}), fold(body->>'name')) >= 0.4
    order by word_similarity(fold(${text}), fold(body->>'name')) desc, id
    limit ${sql.lit(maxOffered)}`.execute(trx)
  return rows
}
