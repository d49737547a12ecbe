import type { WriteTrx } from '@atlas/db/tenancy'
import { isAnyOf } from '@atlas/db/values'
import { sql } from 'kysely'
import { fault } from '../http/problem.ts'

const links = sql`from organisation_sector link join sector s on s.alliance_id = link.alliance_id and s.id = link.sector_id
  where link.alliance_id = organisation.alliance_id and link.organisation_id = organisation.id`

/** The sectors of an organisation, its principal one first, the others in the alliance's order. */
export const sectorsOf = sql<string[]>`(
  select coalesce(jsonb_agg(s.id order by link.principal desc, s.position, s.code), '[]') ${links})`

export const principalSectorOf = sql<string | null>`(select s.id ${links} and link.principal)`

type Wanted = { sectorIds?: string[]; principalSectorId?: string | null }

/**
 * Brings the sectors of an organisation to what is wanted; what is not said stays, and a principal sector that is no
 * longer among them is none.
 * @throws Problem invalid-reference where the principal sector is not one of them
 */
export async function writeSectors(
  trx: WriteTrx,
  allianceId: string,
  organisationId: string,
  { sectorIds, principalSectorId }: Wanted,
): Promise<void> {
  if (sectorIds === undefined && principalSectorId === undefined) return
  const current = await trx
    .selectFrom('organisationSector')
    .select(['sectorId', 'principal'])
    .where('organisationId', '=', organisationId)
    .execute()
  const wanted = sectorIds ?? current.map(({ sectorId }) => sectorId)
  const kept =
    current.find(({ principal, sectorId }) => principal && wanted.includes(sectorId))?.sectorId ?? null
  const principal = principalSectorId === undefined ? kept : principalSectorId
  if (principal !== null && !wanted.includes(principal))
    throw fault('invalid-reference', '/principalSectorId', 'reference', 'Send one of sectorIds.')

  const missing = wanted.filter((id) => !current.some(({ sectorId }) => sectorId === id))
  const links = trx.updateTable('organisationSector').where('organisationId', '=', organisationId)
  await trx
    .deleteFrom('organisationSector')
    .where('organisationId', '=', organisationId)
    .where((where) => where.not(isAnyOf('sectorId', wanted, 'uuid')))
    .execute()
  // First none, then the new one: there is never more than one.
  await links
    .set({ principal: false })
    .where('principal', '=', true)
    .where('sectorId', 'is distinct from', principal)
    .execute()
  if (missing.length > 0)
    await trx
      .insertInto('organisationSector')
      .values(missing.map((sectorId) => ({ allianceId, organisationId, sectorId })))
      .execute()
  await links
    .set({ principal: true })
    .where('principal', '=', false)
    .where('sectorId', '=', principal)
    .execute()
}
