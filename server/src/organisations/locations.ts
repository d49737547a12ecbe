import { asPosition, fromPosition } from '@atlas/db/postgis'
import { newId, type Trx } from '@atlas/db/tenancy'
import type { DB } from '@atlas/db/types'
import { array, isAnyOf } from '@atlas/db/values'
import { columnOf } from '@atlas/shared/column-names'
import { locationFieldKeys, locationFieldOf } from '@atlas/shared/organisation-fields/location-fields'
import type { Location, LocationInput } from '@atlas/shared/organisations'
import { expressionBuilder, sql } from 'kysely'
import { swappedFault } from '../http/faults.ts'
import { fault, Problem } from '../http/problem.ts'

const { selectFrom } = expressionBuilder<DB, 'organisation'>()

/** Each field of a place with its column, as the record has it. */
const columns = sql.join(
  locationFieldKeys.flatMap((key) => [
    sql.lit(key),
    locationFieldOf(key).kind === 'point'
      ? asPosition('location.point')
      : sql.ref(`location.${columnOf(key)}`),
  ]),
)

/** The places of an organisation in their order. */
export const locationsOf = selectFrom('location')
  .whereRef('location.allianceId', '=', 'organisation.allianceId')
  .whereRef('location.organisationId', '=', 'organisation.id')
  .select(
    sql<Location[]>`coalesce(jsonb_agg(jsonb_build_object(
        'id', location.id, ${columns},
        'territoryId', territory_id) order by location.position, location.id), '[]')`.as('locations'),
  )
  .$asScalar()

/**
 * Brings the places of an organisation to a list: those with an id are kept and changed, the others are new, those left
 * out go.
 * @throws Problem invalid-reference, invalid-request
 */
export async function writeLocations(
  trx: Trx,
  allianceId: string,
  organisationId: string,
  locations: LocationInput[] | undefined,
): Promise<void> {
  if (!locations) return
  await checkIds(trx, organisationId, locations)
  await checkPoints(trx, locations)
  const kept = locations.flatMap(({ id }) => id ?? [])
  await trx
    .deleteFrom('location')
    .where('organisationId', '=', organisationId)
    .where((where) => where.not(isAnyOf('id', kept, 'uuid')))
    .execute()
  for (const [position, { id, point, ...facts }] of locations.entries()) {
    const row = { ...facts, position, ...(point !== undefined && { point: fromPosition(point) }) }
    if (id) await trx.updateTable('location').set(row).where('id', '=', id).execute()
    else
      await trx
        .insertInto('location')
        .values({ ...row, allianceId, organisationId, id: newId() })
        .execute()
  }
}

/** Places that are kept belong to this organisation, and none is named twice. */
async function checkIds(trx: Trx, organisationId: string, locations: LocationInput[]) {
  const own = await trx
    .selectFrom('location')
    .select('id')
    .where('organisationId', '=', organisationId)
    .execute()
  const known = new Set(own.map(({ id }) => id))
  for (const [index, { id }] of locations.entries()) {
    if (id === undefined || known.delete(id)) continue
    const message =
      'This organisation has no such place, or it is named twice. Leave the id out for a new place.'
    throw fault('invalid-reference', `/locations/${index}/id`, 'reference', message)
  }
}

/** Outside the region as it stands, but inside with longitude and latitude exchanged: they were sent the wrong way round. */
async function checkPoints(trx: Trx, locations: LocationInput[]) {
  const points = locations.flatMap(({ point }, index) => (point ? [{ index, point }] : []))
  if (points.length === 0) return
  const coordinates = (axis: 0 | 1) =>
    array(
      points.map(({ point }) => point[axis]),
      'double precision',
    )
  const { rows } = await sql<{ nth: number }>`
    select nth::integer from alliance, unnest(${coordinates(0)}, ${coordinates(1)}) with ordinality as sent (x, y, nth)
    where alliance.id = current_alliance() and abs(x) <= 90
      and st_covers(boundary, st_setsrid(st_makepoint(y, x), 4326))
      and not st_covers(boundary, st_setsrid(st_makepoint(x, y), 4326))`.execute(trx)
  const errors = rows.flatMap(({ nth }) => {
    const sent = points[nth - 1]
    return sent ? swappedFault(`/locations/${sent.index}/point`, sent.point) : []
  })
  if (errors.length > 0) throw new Problem('invalid-request', { errors })
}
