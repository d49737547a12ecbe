import type { Store } from '@atlas/db/connect'
import type { GazetteerPlace } from '@atlas/db/gazetteer'
import { type Resolution, resolveLocalities } from '@atlas/db/localities'
import type { ReadTrx, WriteTrx } from '@atlas/db/tenancy'
import { runWriteTransaction } from '@atlas/db/transactions'
import { array, json } from '@atlas/db/values'
import { similarity, trigrams } from '@atlas/shared/exchange/similarity'
import { fold } from '@atlas/shared/names'
import type { PlaceMatch } from '@atlas/shared/places'
import { sql } from 'kysely'
import { neighbourhood } from './neighbourhood.ts'
import type { ImportKey } from './work.ts'

/** So many localities are looked up at once; of those that are unknown, the first few hundred get suggestions. */
const batchRows = 2000

/** So many candidates of a locality are offered. */
const maxCandidates = 8

type StagedPlace = {
  number: number
  locality: string
  country: string | null
  area: string | null
  rows: number
}
type Outcome = { number: number; state: string; chosen: number | null; candidates: PlaceMatch[] }

/**
 * Places the localities of an import: by country and boundary of the alliance; and what these leave open, by where
 * the other localities of the file are.
 * @param onProgress told how many of how many are done
 */
export async function placeLocalities(
  store: Store,
  key: ImportKey,
  onProgress: (done: number, total: number) => Promise<void>,
): Promise<void> {
  const within = <T>(work: (trx: WriteTrx) => Promise<T>) =>
    runWriteTransaction(store.db, key.allianceId, work)
  const places = await within((trx) => readPlaces(trx, key))
  const surely: { position: [number, number]; rows: number }[] = []
  const open: { place: StagedPlace; candidates: GazetteerPlace[] }[] = []
  for (let start = 0; start < places.length; start += batchRows) {
    const some = places.slice(start, start + batchRows)
    await within(async (trx) => {
      const resolutions = await resolveLocalities(trx, key.allianceId, some)
      const inside = await insideBoundary(trx, key, resolutions)
      const outcomes = some.map((place, index): Outcome => {
        const resolution = resolutions[index] as Resolution
        if (resolution.outcome === 'found')
          surely.push({ position: resolution.place.position, rows: place.rows })
        if (resolution.outcome === 'ambiguous' && !resolution.contradicted)
          open.push({ place, candidates: resolution.candidates })
        return outcomeOf(place, resolution, inside)
      })
      await write(trx, key, outcomes)
    })
    await onProgress(Math.min(start + batchRows, places.length), places.length)
  }
  const nearby = neighbourhood(surely)
  const placed = open.flatMap(({ place, candidates }) => {
    const chosen = nearby(candidates)
    return chosen ? [{ number: place.number, state: 'placed', chosen: chosen.id }] : []
  })
  if (placed.length > 0) await within((trx) => write(trx, key, placed))
}

/** Those with most rows first, because suggestions are made for the first ones. */
const readPlaces = (trx: ReadTrx, { allianceId, importId }: ImportKey): Promise<StagedPlace[]> =>
  trx
    .selectFrom('importPlace')
    .select(['number', 'locality', 'country', 'area', 'rows'])
    .where('allianceId', '=', allianceId)
    .where('importId', '=', importId)
    .where('decided', '=', false)
    .orderBy('rows', 'desc')
    .orderBy('number')
    .execute()

function outcomeOf(
  { number, locality }: StagedPlace,
  resolution: Resolution,
  inside: ReadonlySet<number>,
): Outcome {
  const match = (similarity: number, place: GazetteerPlace) => ({
    ...place,
    similarity,
    inside: inside.has(place.id),
  })
  if (resolution.outcome === 'found')
    return { number, state: 'placed', chosen: resolution.place.id, candidates: [] }
  if (resolution.outcome === 'ambiguous') {
    const candidates = resolution.candidates.slice(0, maxCandidates).map((place) => match(1, place))
    return { number, state: 'ambiguous', chosen: null, candidates }
  }
  const wanted = trigrams(fold(locality))
  const candidates = resolution.suggestions.map((place) =>
    match(Math.min(0.99, similarity(wanted, trigrams(fold(place.name)))), place),
  )
  return { number, state: 'unplaced', chosen: null, candidates }
}

/** The ids of those places that lie within the alliance's boundary. */
async function insideBoundary(trx: ReadTrx, { allianceId }: ImportKey, resolutions: readonly Resolution[]) {
  const ids = resolutions.flatMap((resolution) => {
    if (resolution.outcome === 'found') return []
    return (resolution.outcome === 'ambiguous' ? resolution.candidates : resolution.suggestions).map(
      ({ id }) => id,
    )
  })
  if (ids.length === 0) return new Set<number>()
  const { rows } = await sql<{ id: number }>`
    select p.id from place p, alliance a
    where a.id = ${allianceId} and p.id = any (${array(ids, 'integer')}) and st_covers(a.boundary, p.point)`.execute(
    trx,
  )
  return new Set(rows.map(({ id }) => id))
}

/** Two names of one town in one cell, as `Bruxelles / Brussel`, are one place of an organisation: the first one stays. */
export const uniteNamesOfTowns = (trx: WriteTrx, { allianceId, importId }: ImportKey) =>
  sql`
    delete from import_location l using import_location e, import_place p, import_place q
    where l.alliance_id = ${allianceId} and l.import_id = ${importId} and l.position > 0
      and l.point is null and l.address = '' and l.label = '' and l.postcode = ''
      and e.alliance_id = l.alliance_id and e.import_id = l.import_id and e.row = l.row and e.position < l.position
      and p.alliance_id = l.alliance_id and p.import_id = l.import_id and p.number = l.place
      and q.alliance_id = l.alliance_id and q.import_id = l.import_id and q.number = e.place
      and p.chosen = q.chosen`.execute(trx)

const write = (trx: WriteTrx, { allianceId, importId }: ImportKey, outcomes: readonly Partial<Outcome>[]) =>
  sql`
    update import_place p
    set state = o.state, chosen = o.chosen, candidates = coalesce(o.candidates, p.candidates)
    from jsonb_to_recordset(${json(outcomes)}) as o (number int, state text, chosen int, candidates jsonb)
    where p.alliance_id = ${allianceId} and p.import_id = ${importId} and p.number = o.number`.execute(trx)
