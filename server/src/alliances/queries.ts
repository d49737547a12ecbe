import { asGeoJson, fromMultiPolygon } from '@atlas/db/postgis'
import type { Trx } from '@atlas/db/tenancy'
import type { DB } from '@atlas/db/types'
import { array, json } from '@atlas/db/values'
import type { Alliance, AllianceCreate, AllianceUpdate } from '@atlas/shared/alliances'
import type { GapChoices } from '@atlas/shared/gap-choices'
import { usualSettings } from '@atlas/shared/gaps/settings'
import { type Kysely, sql } from 'kysely'
import { checkArea } from '../http/area.ts'
import { type Caller, standingIn } from '../http/caller.ts'
import { codeOf, firstFree } from '../http/codes.ts'
import { fault } from '../http/problem.ts'

const alliances = (db: Kysely<DB>) =>
  db
    .selectFrom('alliance')
    .select(['id', 'slug', 'name', 'purpose', 'languages', 'country', 'guestAccess'])
    .select((select) => select.ref('gapSettings').$castTo<GapChoices>().as('gapSettings'))
    .select(['revision', 'createdAt', 'updatedAt'])
    .select(asGeoJson('boundary').as('boundary'))
    .where('deletedAt', 'is', null)

/** Every alliance that the caller may see, by name. Asked outside of any one of them. */
export async function listAlliances(db: Kysely<DB>, caller: Caller): Promise<Alliance[]> {
  const all = await alliances(db).orderBy('name').orderBy('id').execute()
  return all.filter((alliance) => standingIn(caller, alliance))
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

/** @throws Problem invalid-area, invalid-request where its gap settings contradict each other */
export async function createAlliance(
  trx: Trx,
  id: string,
  { boundary, languages, gapSettings, ...facts }: AllianceCreate & { slug: string },
): Promise<void> {
  await checkArea(trx, boundary)
  checkTable(gapSettings)
  await trx
    .insertInto('alliance')
    .values({ ...facts, id, ...shapesOf({ boundary, languages, gapSettings }) })
    .execute()
}

/**
 * @throws Problem invalid-area, invalid-request where its gap settings contradict each other
 */
export async function updateAlliance(
  trx: Trx,
  id: string,
  { boundary, languages, gapSettings, ...facts }: AllianceUpdate,
): Promise<void> {
  await checkArea(trx, boundary)
  checkTable(gapSettings)
  await trx
    .updateTable('alliance')
    .set({ ...facts, ...shapesOf({ boundary, languages, gapSettings }), updatedAt: sql`now()` })
    .where('id', '=', id)
    .execute()
}

/** Hides an alliance from everybody; taking the change back shows it again. */
export const hideAlliance = (trx: Trx, id: string) =>
  trx.updateTable('alliance').set({ deletedAt: sql`now()` }).where('id', '=', id).execute()

/** What is left out is as usual, and is compared as such. */
function checkTable(chosen: GapChoices = {}): void {
  const { leastRepresentatives: least, mostRepresentatives: most } = { ...usualSettings, ...chosen }
  if (least > most)
    throw fault(
      'invalid-request',
      '/gapSettings/mostRepresentatives',
      'order',
      `At least ${least} representatives and at most ${most} cannot both be. Send ${least} or more here, or less at leastRepresentatives.`,
    )
}

type Shapes = Pick<AllianceUpdate, 'boundary' | 'languages' | 'gapSettings'>

const shapesOf = ({ boundary, languages, gapSettings }: Shapes) => ({
  ...(boundary !== undefined && { boundary: fromMultiPolygon(boundary) }),
  ...(gapSettings && { gapSettings: json(gapSettings) }),
  ...(languages && { languages: array(languages, 'text') }),
})
