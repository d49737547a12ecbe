import type { Store } from '../../db/src/connect.ts'
import { fromPosition } from '../../db/src/postgis.ts'
import { newId } from '../../db/src/tenancy.ts'
import { json } from '../../db/src/values.ts'
import { type Columns, inAlliance, next, type Position } from './in-alliance.ts'

/** An organisation; the first of its sectors is the principal one. Returns its id. */
export async function anOrganisation(
  store: Store,
  allianceId: string,
  facts: Columns<'organisation', 'names' | 'descriptions' | 'identifiers' | 'criteria'> & {
    name?: string
    names?: Record<string, string>
    sectors?: string[]
    /** The needs that it serves, and the kinds of actor that it is. */
    needs?: string[]
    actorKinds?: string[]
    /** Answers, by id of the criterion. */
    criteria?: Record<string, string | number | boolean>
  } = {},
): Promise<string> {
  const id = facts.id ?? newId()
  const { name = `Organisation ${next()}`, names = { en: name }, sectors = [], needs = [] } = facts
  const { actorKinds = [], criteria = {}, ...told } = facts
  const { name: _name, names: _names, sectors: _sectors, needs: _needs, ...rest } = told
  await inAlliance(store, allianceId, 'organisation.create', async (trx) => {
    await trx
      .insertInto('organisation')
      .values({ ...rest, allianceId, id, names: json(names), criteria: json(criteria) })
      .execute()
    const links = sectors.map((sectorId, index) => ({
      allianceId,
      organisationId: id,
      sectorId,
      principal: index === 0,
    }))
    if (links.length > 0) await trx.insertInto('organisationSector').values(links).execute()
    const part = { allianceId, organisationId: id }
    const served = needs.map((needId) => ({ ...part, needId, relation: 'serves' as const }))
    if (served.length > 0) await trx.insertInto('organisationNeed').values(served).execute()
    const kinds = actorKinds.map((actorKindId) => ({ ...part, actorKindId }))
    if (kinds.length > 0) await trx.insertInto('organisationActorKind').values(kinds).execute()
  })
  return id
}

/** A place of an organisation, unplaced unless a point is given. Returns its id. */
export async function aLocation(
  store: Store,
  allianceId: string,
  organisationId: string,
  {
    point = null,
    ...facts
  }: Columns<'location', 'point' | 'organisationId'> & { point?: Position | null } = {},
): Promise<string> {
  const id = facts.id ?? newId()
  const row = { ...facts, allianceId, organisationId, id, point: fromPosition(point) }
  await inAlliance(store, allianceId, 'location.create', (trx) =>
    trx.insertInto('location').values(row).execute(),
  )
  return id
}

/** A doubtful answer for the address of a place, which waits for a choice. */
export async function anAddressSearch(
  store: Store,
  allianceId: string,
  locationId: string,
  { word = `Street ${next()}` }: { /** Written wherever there is room. */ word?: string } = {},
): Promise<void> {
  await inAlliance(store, allianceId, 'addresses.place', async (trx) => {
    await trx.insertInto('addressSearch').values({ allianceId, status: 'stopped', fault: word }).execute()
    await trx
      .insertInto('addressSearchItem')
      .values({ allianceId, locationId, asked: json({ address: word }), state: 'open' })
      .execute()
  })
}

/** Something that has become an organisation. Returns the id that it had. */
export async function aFormerOrganisation(
  store: Store,
  allianceId: string,
  organisationId: string,
  {
    formerId = newId(),
    wasMissing = false,
    name = `Former ${next()}`,
  }: Columns<'organisationMerge', 'organisationId' | 'names'> & { name?: string } = {},
): Promise<string> {
  const names = json({ en: name })
  const row = { allianceId, organisationId, formerId, names, wasMissing }
  await inAlliance(store, allianceId, 'organisation.merge', (trx) =>
    trx.insertInto('organisationMerge').values(row).execute(),
  )
  return formerId
}

/** A tie between two organisations, a mutual cooperation unless told otherwise. Returns its id. */
export async function aPartnership(
  store: Store,
  allianceId: string,
  fromId: string,
  toId: string,
  facts: Columns<'partnership', 'fromId' | 'toId'> = {},
): Promise<string> {
  const id = facts.id ?? newId()
  const row = { kind: 'cooperation' as const, ...facts, allianceId, fromId, toId, id }
  await inAlliance(store, allianceId, 'partnership.create', (trx) =>
    trx.insertInto('partnership').values(row).execute(),
  )
  return id
}

/** Somebody looked: at every sector of the whole region unless told otherwise. Returns its id. */
export async function aSurvey(
  store: Store,
  allianceId: string,
  facts: Columns<'survey'> = {},
): Promise<string> {
  const id = facts.id ?? newId()
  const row = { lookedOn: '2026-11-21', lookedBy: 'Test', ...facts, allianceId, id }
  await inAlliance(store, allianceId, 'survey.create', (trx) =>
    trx.insertInto('survey').values(row).execute(),
  )
  return id
}

/** A chair at the table, held for an organisation. Returns its id. */
export async function aSeat(
  store: Store,
  allianceId: string,
  organisationId: string,
  facts: Columns<'seat', 'organisationId'> = {},
): Promise<string> {
  const id = facts.id ?? newId()
  const row = { ...facts, allianceId, organisationId, id }
  await inAlliance(store, allianceId, 'seat.create', (trx) => trx.insertInto('seat').values(row).execute())
  return id
}

/** How many organisations of a sector a place should have: one in a locality unless told otherwise. Returns its id. */
export async function anExpectation(
  store: Store,
  allianceId: string,
  sectorId: string,
  facts: Columns<'expectation', 'sectorId'> = {},
): Promise<string> {
  const id = facts.id ?? newId()
  const place = facts.territoryId ? {} : { locality: `Locality ${next()}` }
  const row = { ...place, minimum: 1, ...facts, allianceId, sectorId, id }
  await inAlliance(store, allianceId, 'expectation.create', (trx) =>
    trx.insertInto('expectation').values(row).execute(),
  )
  return id
}
