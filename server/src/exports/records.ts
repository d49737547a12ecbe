import type { ReadTrx } from '@atlas/db/tenancy'
import { isAnyOf } from '@atlas/db/values'

/** The seats of some organisations, in an order that says the same in every alliance. */
export const readSeats = (trx: ReadTrx, organisationIds: readonly string[]) =>
  trx
    .selectFrom('seat')
    .select(['organisationId', 'role', 'authority', 'actorKindId'])
    .select((seat) =>
      seat
        .selectFrom('actorKind')
        .select('code')
        .whereRef('actorKind.id', '=', 'seat.actorKindId')
        .as('kind'),
    )
    .where(isAnyOf('organisationId', organisationIds, 'uuid'))
    .orderBy('role')
    .orderBy('kind')
    .orderBy('authority')
    .execute()

/** Ties after one, in the order in which they came. */
export function readPartnershipPage(trx: ReadTrx, after: string | undefined) {
  const page = trx
    .selectFrom('partnership')
    .select(['id', 'revision', 'fromId', 'toId', 'kind', 'direction', 'strength', 'formality'])
    .select(['since', 'until', 'state', 'provenance', 'note'])
    .orderBy('id')
    .limit(1000)
  return (after === undefined ? page : page.where('id', '>', after)).execute()
}

/** Whether any tie runs one way. */
export async function hasOneWayTies(trx: ReadTrx): Promise<boolean> {
  const found = await trx
    .selectFrom('partnership')
    .select('id')
    .where('direction', '=', 'one-way')
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

export const readSurveys = (trx: ReadTrx) =>
  trx
    .selectFrom('survey')
    .select(['sectorId', 'territoryId', 'locality', 'lookedOn', 'lookedBy', 'note'])
    .orderBy('lookedOn')
    .orderBy('id')
    .execute()
