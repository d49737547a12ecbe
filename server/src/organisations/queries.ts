import { after, cutPage, decodeCursor } from '@atlas/db/keyset'
import { newId, type ReadTrx, type WriteTrx } from '@atlas/db/tenancy'
import type { DB } from '@atlas/db/types'
import { isAnyOf, json } from '@atlas/db/values'
import {
  type FieldsOfKind,
  fieldOf,
  type StoredFieldKey,
  storedFieldKeys,
} from '@atlas/shared/organisation-fields'
import type { FieldKind } from '@atlas/shared/organisation-fields/field'
import type { Organisation, OrganisationCreate, OrganisationUpdate } from '@atlas/shared/organisations'
import { sql, type Updateable } from 'kysely'
import Type, { type Static } from 'typebox'
import type { Alliance } from '../http/alliance-request.ts'
import { type Listing, pageQuery } from '../http/collection.ts'
import { checkFinding } from '../http/finding-identity.ts'
import { checkPast } from '../http/past-day.ts'
import { actorKindsOf, writeActorKinds } from './actor-kinds.ts'
import { checkAnswers } from './answers.ts'
import { locationsOf, writeLocations } from './locations.ts'
import { beneficiaryNeedsOf, needsOf, writeNeeds } from './needs.ts'
import { mentions } from './search.ts'
import { principalSectorOf, sectorsOf, writeSectors } from './sectors.ts'

/** The parameters of the list of organisations. */
export const organisationQuery = Type.Object(
  {
    ...pageQuery.properties,
    text: Type.Optional(
      Type.String({ maxLength: 200, description: 'words of a name in any language, accents forgiven' }),
    ),
  },
  { additionalProperties: false },
)

/** Organisations with their sectors and places. */
const organisations = (trx: ReadTrx) =>
  trx
    .selectFrom('organisation')
    .select(['id', ...storedFieldKeys, 'revision', 'createdAt', 'updatedAt'])
    .select([
      needsOf.as('needs'),
      beneficiaryNeedsOf.as('beneficiaryNeedIds'),
      actorKindsOf.as('actorKindIds'),
    ])
    .select([sectorsOf.as('sectorIds'), principalSectorOf.as('principalSectorId')])
    .select(locationsOf.as('locations'))

/** By name. */
export async function listOrganisations(
  trx: ReadTrx,
  { text, limit, after: cursor }: Static<typeof organisationQuery>,
): Promise<Listing<Organisation>> {
  let query = organisations(trx)
    .select('sortName')
    .orderBy('sortName')
    .orderBy('id')
    .limit(limit + 1)
  if (text) query = query.where(mentions(text))
  if (cursor !== undefined)
    query = query.where(after(['sortName', 'id'], decodeCursor(cursor, ['text', 'uuid'])))
  const { items, next } = cutPage(await query.execute(), limit, ({ sortName, id }) => [sortName, id])
  return { items: items.map(({ sortName, ...organisation }) => organisation), next }
}

export const readOrganisation = (trx: ReadTrx, id: string): Promise<Organisation | undefined> =>
  organisations(trx).where('id', '=', id).executeTakeFirst()

/** Those of a list, each where it is there and its reader may see it. */
export const readOrganisations = (trx: ReadTrx, ids: string[]): Promise<Organisation[]> =>
  organisations(trx)
    .where(isAnyOf('id', ids, 'uuid'))
    .execute()

/** @throws Problem invalid-reference, invalid-request where a part of it does not fit */
export async function createOrganisation(
  trx: WriteTrx,
  body: OrganisationCreate,
  alliance: Alliance,
): Promise<string> {
  const id = newId()
  await insertOrganisation(trx, id, body, alliance)
  return id
}

/** The same with an id that somebody has made already. */
export async function insertOrganisation(
  trx: WriteTrx,
  id: string,
  {
    sectorIds,
    principalSectorId,
    locations,
    needs,
    beneficiaryNeedIds,
    actorKindIds,
    ...facts
  }: OrganisationCreate,
  alliance: Alliance,
): Promise<void> {
  checkDays(facts)
  await checkAnswers(trx, facts.criteria)
  await checkFinding(trx, facts.answersFinding, '/answersFinding')
  await trx
    .insertInto('organisation')
    .values({ ...columnsOf(facts), names: json(facts.names), allianceId: alliance.id, id })
    .execute()
  await writeSectors(trx, alliance.id, id, { sectorIds, principalSectorId })
  await writeNeeds(trx, alliance.id, id, { needs, beneficiaryNeedIds })
  await writeActorKinds(trx, alliance.id, id, actorKindIds)
  await writeLocations(trx, alliance.id, id, locations)
}

/**
 * Counts the organisation's revision up even where only its sectors or places change.
 * @throws Problem invalid-reference, invalid-request where a part of it does not fit
 */
export async function updateOrganisation(
  trx: WriteTrx,
  id: string,
  {
    sectorIds,
    principalSectorId,
    locations,
    needs,
    beneficiaryNeedIds,
    actorKindIds,
    ...facts
  }: OrganisationUpdate,
  alliance: Alliance,
): Promise<void> {
  checkDays(facts)
  await checkAnswers(trx, facts.criteria)
  await checkFinding(trx, facts.answersFinding, '/answersFinding')
  await trx
    .updateTable('organisation')
    .set({ ...columnsOf(facts), updatedAt: sql`now()` })
    .where('id', '=', id)
    .execute()
  await writeSectors(trx, alliance.id, id, { sectorIds, principalSectorId })
  await writeNeeds(trx, alliance.id, id, { needs, beneficiaryNeedIds })
  await writeActorKinds(trx, alliance.id, id, actorKindIds)
  await writeLocations(trx, alliance.id, id, locations)
}

type Facts = Pick<OrganisationUpdate, StoredFieldKey>

/** @throws Problem invalid-request where something is said to have been done on a day to come */
function checkDays(facts: Facts) {
  for (const key of pastDayKeys) checkPast(facts[key], `/${key}`)
}

const pastDayKeys = storedFieldKeys.filter((key): key is FieldsOfKind<'day'> => Boolean(fieldOf(key).past))

/** Kinds that the store has as JSON. */
const jsonKinds = new Set<FieldKind>(['words', 'identifiers', 'answers'])

const columnsOf = (facts: Facts): Updateable<DB['organisation']> =>
  Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [
      key,
      value !== undefined && jsonKinds.has(fieldOf(key as StoredFieldKey).kind) ? json(value) : value,
    ]),
  )
