import type { WriteTrx } from '@atlas/db/tenancy'
import { isAnyOf } from '@atlas/db/values'
import { sql } from 'kysely'

/** The kinds of actor that an organisation is, in the alliance's order. */
export const actorKindsOf = sql<string[]>`(
  select coalesce(jsonb_agg(k.id order by k.position, k.code), '[]') from organisation_actor_kind link
  join actor_kind k on k.alliance_id = link.alliance_id and k.id = link.actor_kind_id
  where link.alliance_id = organisation.alliance_id and link.organisation_id = organisation.id)`

/** Brings the kinds of an organisation to what is wanted. */
export async function writeActorKinds(
  trx: WriteTrx,
  allianceId: string,
  organisationId: string,
  wanted: string[] | undefined,
): Promise<void> {
  if (!wanted) return
  await trx
    .deleteFrom('organisationActorKind')
    .where('organisationId', '=', organisationId)
    .where((where) => where.not(isAnyOf('actorKindId', wanted, 'uuid')))
    .execute()
  const kept = await trx
    .selectFrom('organisationActorKind')
    .select('actorKindId')
    .where('organisationId', '=', organisationId)
    .execute()
  const missing = wanted.filter((id) => !kept.some(({ actorKindId }) => actorKindId === id))
  if (missing.length > 0)
    await trx
      .insertInto('organisationActorKind')
      .values(missing.map((actorKindId) => ({ allianceId, organisationId, actorKindId })))
      .execute()
}
