import type { ReadTrx, WriteTrx } from '@atlas/db/tenancy'
import { json } from '@atlas/db/values'
import type { AddressLevel, AddressMatch, AddressSearch } from '@atlas/shared/addresses'
import type { Precision } from '@atlas/shared/organisations'
import { sql } from 'kysely'

/** The address of a place as it is looked for. */
export type AskedPlace = {
  address: string
  postcode: string
  locality: string
  country: string | null
  /** Hidden places are looked for in address files alone. */
  hidden: boolean
}

export type SearchItem = { locationId: string; asked: AskedPlace }
export type SearchAnswer = {
  locationId: string
  state: 'placed' | 'open' | 'unknown'
  candidates: AddressMatch[]
}

/** So many are offered for a choice at once. */
const maxOpen = 100

const asked = sql`jsonb_build_object('address', l.address, 'postcode', l.postcode, 'locality', l.locality,
  'country', coalesce(l.country, (select country from alliance where id = current_alliance())),
  'hidden', l.precision = 'hidden' or l.public_precision = 'hidden')`

/** Places that have an address and no point, of whoever is still there. */
const unplaced = sql`
  location l join organisation o on o.alliance_id = l.alliance_id and o.id = l.organisation_id
  where l.alliance_id = current_alliance() and l.point is null and btrim(l.address) <> '' and o.status <> 'closed'`

/** Begins, or goes on with what is left: places that were found or left aside stay so while their address is the same. */
export async function beginSearch(trx: WriteTrx, actor: { id: string | null; name: string }): Promise<void> {
  await sql`
    insert into address_search (alliance_id, status, actor_id, actor_name)
    values (current_alliance(), 'searching', ${actor.id}, ${actor.name})
    on conflict (alliance_id) do update set status = 'searching', actor_id = excluded.actor_id,
      actor_name = excluded.actor_name, fault = null`.execute(trx)
  await sql`
    insert into address_search_item as i (alliance_id, location_id, asked)
    select l.alliance_id, l.id, ${asked} from ${unplaced}
    on conflict (alliance_id, location_id) do update set asked = excluded.asked, state = 'waiting', candidates = '[]'
    where i.asked <> excluded.asked or i.state in ('unknown', 'placed')`.execute(trx)
}

export async function readSearch(trx: ReadTrx): Promise<AddressSearch> {
  const { rows } = await sql<AddressSearch>`
    with open as (
      select i.location_id as "locationId", o.id as "organisationId", o.names, i.asked, i.candidates
      from address_search_item i join location l on l.alliance_id = i.alliance_id and l.id = i.location_id
        join organisation o on o.alliance_id = l.alliance_id and o.id = l.organisation_id
      where i.alliance_id = current_alliance() and i.state = 'open' and l.point is null
      order by o.sort_name, i.location_id limit ${maxOpen}
    ),
    counted as (
      select count(*) filter (where state = 'waiting')::int as waiting,
        count(*) filter (where state = 'placed')::int as placed, count(*) filter (where state = 'unknown')::int as unknown
      from address_search_item where alliance_id = current_alliance()
    )
    select coalesce((select status from address_search where alliance_id = current_alliance()), 'none') as status,
      (select fault from address_search where alliance_id = current_alliance()) as fault,
      (select count(*)::int from ${unplaced}) as unplaced, c.waiting, c.placed, c.unknown,
      coalesce((select jsonb_agg(jsonb_build_object('locationId', "locationId", 'organisationId', "organisationId",
        'names', names, 'address', concat_ws(', ', asked->>'address',
          nullif(concat_ws(' ', nullif(asked->>'postcode', ''), nullif(asked->>'locality', '')), '')),
        'candidates', candidates)) from open), '[]') as open
    from counted c`.execute(trx)
  const [search] = rows
  if (!search) throw new Error('The search for addresses could not be read.')
  return search
}

/** Whether somebody has begun, and it has not ended. */
export async function isSearching(trx: ReadTrx): Promise<boolean> {
  const row = await trx
    .selectFrom('addressSearch')
    .select('status')
    .where('status', '=', 'searching')
    .executeTakeFirst()
  return row !== undefined
}

/** The next ones, in an order that every process goes through alike. */
export async function readWaiting(trx: ReadTrx, limit: number): Promise<SearchItem[]> {
  const { rows } = await sql<SearchItem>`
    select location_id as "locationId", asked from address_search_item
    where alliance_id = current_alliance() and state = 'waiting' order by location_id limit ${limit}`.execute(
    trx,
  )
  return rows
}

/** What is sure is placed, unless somebody has placed it meanwhile or written another address. */
export async function writeAnswers(trx: WriteTrx, answers: readonly SearchAnswer[]): Promise<void> {
  const sure = answers.flatMap(({ locationId, state, candidates: [first] }) =>
    state === 'placed' && first ? [{ locationId, ...placeOf(first) }] : [],
  )
  if (sure.length > 0)
    await sql`
      update location l set point = st_setsrid(st_makepoint(s.x, s.y), 4326),
        precision = case when l.precision = 'exact' then s.precision else l.precision end
      from jsonb_to_recordset(${json(sure)}) as s ("locationId" uuid, x float8, y float8, precision text),
        address_search_item i
      where l.alliance_id = current_alliance() and l.id = s."locationId" and l.point is null
        and i.alliance_id = l.alliance_id and i.location_id = l.id and i.asked = ${asked}`.execute(trx)
  await sql`
    update address_search_item i set state = a.state, candidates = a.candidates
    from jsonb_to_recordset(${json(answers)}) as a ("locationId" uuid, state text, candidates jsonb)
    where i.alliance_id = current_alliance() and i.location_id = a."locationId"`.execute(trx)
}

/**
 * Somebody has chosen what an address means, or that it means none of them.
 * @returns whether there was this choice
 */
export async function choosePlace(
  trx: WriteTrx,
  locationId: string,
  candidate: number | null,
): Promise<boolean> {
  const { rows } = await sql<{ candidates: AddressMatch[] }>`
    select candidates from address_search_item
    where alliance_id = current_alliance() and location_id = ${locationId} and state = 'open' for update`.execute(
    trx,
  )
  const chosen = candidate === null ? null : rows[0]?.candidates[candidate]
  if (!rows[0] || chosen === undefined) return false
  if (chosen) {
    const { x, y, precision } = placeOf(chosen)
    await sql`
      update location set point = st_setsrid(st_makepoint(${x}::float8, ${y}::float8), 4326),
        precision = case when precision = 'exact' then ${precision} else precision end
      where alliance_id = current_alliance() and id = ${locationId}`.execute(trx)
  }
  await sql`
    update address_search_item set state = ${chosen ? 'placed' : 'left'}
    where alliance_id = current_alliance() and location_id = ${locationId}`.execute(trx)
  return true
}

/** How near each of them is known. */
const precisions: Record<AddressLevel, Precision> = {
  house: 'exact',
  street: 'kilometre',
  postcode: 'locality',
  locality: 'locality',
}

const placeOf = ({ position: [x, y], level }: AddressMatch) => ({ x, y, precision: precisions[level] })

/**
 * One process at a time works on it: another one once that has told nothing for so many seconds.
 * @returns in whose name, or undefined where there is nothing to do
 */
export async function claimSearch(
  trx: WriteTrx,
  by: string,
  deadAfter: number,
): Promise<{ id: string | null; name: string } | undefined> {
  const { rows } = await sql<{ id: string | null; name: string }>`
    update address_search set alive_at = now(), alive_by = ${by}
    where alliance_id = current_alliance() and status = 'searching'
      and (alive_by is null or alive_by = ${by} or alive_at < now() - make_interval(secs => ${deadAfter}))
    returning actor_id as id, coalesce(actor_name, '') as name`.execute(trx)
  return rows[0]
}

export const endSearch = (trx: WriteTrx, fault: string | null) =>
  sql`update address_search set status = ${fault === null ? 'done' : 'stopped'}, fault = ${fault},
    alive_by = null, actor_id = null, actor_name = null
    where alliance_id = current_alliance()`.execute(trx)
