import { asGeoJson, fromMultiPolygon } from '@atlas/db/postgis'
import type { CatalogueDb, ReadTrx, WriteTrx } from '@atlas/db/tenancy'
import { array, json } from '@atlas/db/values'
import type { Alliance, AllianceCreate, AllianceUpdate } from '@atlas/shared/alliances'
import { isReservedSlug } from '@atlas/shared/editions/reserved-slugs'
import type { FindingChoices } from '@atlas/shared/finding-choices'
import { usualSettings } from '@atlas/shared/findings/settings'
import { sql } from 'kysely'
import { checkArea } from '../http/area.ts'
import { codeOf, firstFree } from '../http/codes.ts'
import { type Principal, readAccessTo } from '../http/principal.ts'
import { fault } from '../http/problem.ts'

const alliances = (db: Pick<CatalogueDb, 'selectFrom'>) =>
  db
    .selectFrom('alliance')
    .select(['id', 'slug', 'name', 'purpose', 'languages', 'country', 'basemap', 'invented', 'guestAccess'])
    .select((select) => select.ref('findingChoices').$castTo<FindingChoices>().as('findingChoices'))
    .select(['revision', 'createdAt', 'updatedAt'])
    .select(asGeoJson('boundary').as('boundary'))
    .where('deletedAt', 'is', null)

/** Every alliance that the caller may see, by name. Asked outside of any one of them. */
export async function listAlliances(db: CatalogueDb, caller: Principal): Promise<Alliance[]> {
  const all = await alliances(db).orderBy('name').orderBy('id').execute()
  return all.filter((alliance) => readAccessTo(caller, alliance))
}

export const readAlliance = (trx: ReadTrx, id: string): Promise<Alliance | undefined> =>
  alliances(trx).where('id', '=', id).executeTakeFirst()

/** A slug that no alliance has, from the name. Asked outside of any one of them, as it looks at all. */
export async function freeSlug(db: CatalogueDb, name: string): Promise<string> {
  const slug = codeOf(name, 'alliance')
  const taken = await db.selectFrom('alliance').select('slug').where('slug', 'like', `${slug}%`).execute()
  return firstFree(slug, [...taken.map((alliance) => alliance.slug), ...(isReservedSlug(slug) ? [slug] : [])])
}

/** A word of the product is no public address of an alliance. */
function checkSlug(slug: string | undefined): void {
  if (slug !== undefined && isReservedSlug(slug))
    throw fault(
      ...(['invalid-request', '/slug', 'reserved'] as const),
      `${slug} is an address of the service itself. Choose another short name.`,
    )
}

/** @throws Problem invalid-area, invalid-request where its finding settings contradict each other, or for its slug */
export async function createAlliance(
  trx: WriteTrx,
  id: string,
  { boundary, languages, findingChoices, ...facts }: AllianceCreate & { slug: string },
): Promise<void> {
  checkSlug(facts.slug)
  await checkArea(trx, boundary)
  checkTable(findingChoices)
  await trx
    .insertInto('alliance')
    .values({ ...facts, id, ...shapesOf({ boundary, languages, findingChoices }) })
    .execute()
}

/**
 * @throws Problem invalid-area, invalid-request where its finding settings contradict each other
 */
export async function updateAlliance(
  trx: WriteTrx,
  id: string,
  { boundary, languages, findingChoices, ...facts }: AllianceUpdate,
): Promise<void> {
  checkSlug(facts.slug)
  await checkArea(trx, boundary)
  checkTable(findingChoices)
  await trx
    .updateTable('alliance')
    .set({ ...facts, ...shapesOf({ boundary, languages, findingChoices }), updatedAt: sql`now()` })
    .where('id', '=', id)
    .execute()
}

/** Hides an alliance from everybody; taking the change back shows it again. */
export const hideAlliance = (trx: WriteTrx, id: string) =>
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
