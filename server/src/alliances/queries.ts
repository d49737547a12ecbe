import { asGeoJson, fromMultiPolygon } from '@atlas/db/postgis'
import type { Trx } from '@atlas/db/tenancy'
import type { DB } from '@atlas/db/types'
import { array, json } from '@atlas/db/values'
import type { Alliance, AllianceCreate, AllianceUpdate } from '@atlas/shared/alliances'
import type { FindingChoices } from '@atlas/shared/finding-choices'
import { usualSettings } from '@atlas/shared/findings/settings'
import { type Kysely, sql } from 'kysely'
import { checkArea } from '../http/area.ts'
import { accessTo, type Caller } from '../http/caller.ts'
import { codeOf, firstFree } from '../http/codes.ts'
import { fault } from '../http/problem.ts'

const alliances = (db: Kysely<DB>) =>
  db
    .selectFrom('alliance')
    .select(['id', 'slug', 'name', 'purpose', 'languages', 'country', 'guestAccess'])
    .select((select) => select.ref('findingChoices').$castTo<FindingChoices>().as('findingChoices'))
    .select(['revision', 'createdAt', 'updatedAt'])
    .select(asGeoJson('boundary').as('boundary'))
    .where('deletedAt', 'is', null)

/** Every alliance that the caller may see, by name. Asked outside of any one of them. */
export async function listAlliances(db: Kysely<DB>, caller: Caller): Promise<Alliance[]> {
  const all = await alliances(db).orderBy('name').orderBy('id').execute()
  return all.filter((alliance) => accessTo(caller, alliance))
}

export const readAlliance = (trx: Trx, id: string): Promise<Alliance | undefined> =>
  alliances(trx).where('id', '=', id).executeTakeFirst()

/** A slug that no alliance has, from the name. Asked outside of any one of them, as it looks at all. */
export async function freeSlug(db: Kysely<DB>, name: string): Promise<string> {
  const slug = codeOf(name, 'alliance')
  const taken = await db.selectFrom('alliance').select('slug').where('slug', 'like', `${slug}%`).execute()
  return firstFree(
    slug,
    taken.map((alliance) => alliance.slug),
  )
}

/** @throws Problem invalid-area, invalid-request where its finding settings contradict each other */
export async function createAlliance(
  trx: Trx,
  id: string,
  { boundary, languages, findingChoices, ...facts }: AllianceCreate & { slug: string },
): Promise<void> {
  await checkArea(trx, boundary)
  checkTable(findingChoices)
  await trx
    .insertInto('alliance')
    .values({ ...facts, id, ...shapesOf({ boundary, languages, findingChoices }) })
    .execute()
}

/**
 * Sorts organisations anew where the languages change: the first one names things.
 * @throws Problem invalid-area, invalid-request where its finding settings contradict each other
 */
export async function updateAlliance(
  trx: Trx,
  id: string,
  { boundary, languages, findingChoices, ...facts }: AllianceUpdate,
): Promise<void> {
  await checkArea(trx, boundary)
  checkTable(findingChoices)
  await trx
    .updateTable('alliance')
    .set({ ...facts, ...shapesOf({ boundary, languages, findingChoices }), updatedAt: sql`now()` })
    .where('id', '=', id)
    .execute()
  if (languages) await sortOrganisations(trx, id, languages)
}

/** Hides an alliance from everybody; taking the change back shows it again. */
export const hideAlliance = (trx: Trx, id: string) =>
  trx.updateTable('alliance').set({ deletedAt: sql`now()` }).where('id', '=', id).execute()

/** What is left out is as usual, and is compared as such. */
function checkTable(chosen: FindingChoices = {}): void {
  const { minRepresentatives: least, maxRepresentatives: most } = { ...usualSettings, ...chosen }
  if (least > most)
    throw fault(
      'invalid-request',
      '/findingChoices/maxRepresentatives',
      'order',
      `At least ${least} representatives and at most ${most} cannot both be. Send ${least} or more here, or less at minRepresentatives.`,
    )
}

type Shapes = Pick<AllianceUpdate, 'boundary' | 'languages' | 'findingChoices'>

const shapesOf = ({ boundary, languages, findingChoices }: Shapes) => ({
  ...(boundary !== undefined && { boundary: fromMultiPolygon(boundary) }),
  ...(findingChoices && { findingChoices: json(findingChoices) }),
  ...(languages && { languages: array(languages, 'text') }),
})

async function sortOrganisations(trx: Trx, allianceId: string, languages: string[]) {
  const wanted = sql`(select fold(value) from jsonb_each_text(names)
    order by array_position(${array(languages, 'text')}, key), key limit 1)`
  await sql`
    update organisation set sort_name = ${wanted}
    where alliance_id = ${allianceId} and sort_name <> ${wanted}`.execute(trx)
}
