import type { WriteTrx } from '@atlas/db/tenancy'
import { fold } from '@atlas/shared/names'
import { approachOf } from '@atlas/shared/organisation-fields/missing'
import type { LocationInput, Organisation, OrganisationUpdate } from '@atlas/shared/organisations'
import type { Workshop } from '@atlas/shared/workshops'
import type { EntryBodies, EntryContent } from '@atlas/shared/workshops/entries'
import { sql } from 'kysely'
import type { Alliance } from '../http/alliance-request.ts'
import { fault } from '../http/problem.ts'
import { recordQueries } from '../http/record-queries.ts'
import { todayUtc } from '../http/today-utc.ts'
import { insertOrganisation, readOrganisation, updateOrganisation } from '../organisations/queries.ts'

/** What an entry is written with: its id becomes that of a new record. */
type Writing = { id: string; alliance: Alliance; workshop: Pick<Workshop, 'title' | 'language'> }

/** The record that an entry made or completed, and whether the base knew all of it before. */
export type Applied = { recordId: string; wasKnown: boolean }

const partnerships = recordQueries('partnership')
const surveys = recordQueries('survey')
const actions = recordQueries('action')

/**
 * Writes what an entry says to the base.
 * @throws Problem invalid-reference, self-partnership, and whatever a change of such a record may end in
 */
export function applyEntry(trx: WriteTrx, { kind, body }: EntryContent, writing: Writing): Promise<Applied> {
  switch (kind) {
    case 'organisation':
      return addOrganisation(trx, body, writing)
    case 'place':
      return completeOrganisation(trx, body.organisationId, { ...nothing, ...body }, writing)
    case 'need':
      return completeOrganisation(trx, body.organisationId, { ...nothing, needIds: body.needIds }, writing)
    case 'tie':
      return addTie(trx, body, writing)
    case 'survey':
      return addSurvey(trx, body, writing)
    case 'missing':
      return addMissing(trx, body, writing)
    case 'commitment':
      return addCommitment(trx, body, writing)
  }
}

type Known = Pick<
  EntryBodies['organisation'],
  'sectorIds' | 'needIds' | 'locality' | 'position' | 'couldOffer'
>

const nothing: Known = { sectorIds: [], needIds: [], locality: null, position: null, couldOffer: '' }

/** What two tables name in the same second is one organisation. */
async function addOrganisation(
  trx: WriteTrx,
  body: EntryBodies['organisation'],
  writing: Writing,
): Promise<Applied> {
  const { id, alliance, workshop } = writing
  if (body.existingId !== null) return completeOrganisation(trx, body.existingId, body, writing)
  await sql`select pg_advisory_xact_lock(hashtextextended(${alliance.id + fold(body.name)}, 1))`.execute(trx)
  const twin = await findByName(trx, body.name, 'not missing')
  if (twin !== undefined) return completeOrganisation(trx, twin, body, writing)
  await insertOrganisation(
    trx,
    id,
    {
      names: { [languageOf(alliance, workshop)]: body.name.trim() },
      sectorIds: body.sectorIds,
      needs: body.needIds.map((needId) => ({ needId, formality: null })),
      locations: locationsOf(body),
      ...(body.couldOffer.trim() !== '' && { contribution: body.couldOffer }),
    },
    alliance,
  )
  return { recordId: id, wasKnown: false }
}

/** Adds what is not said of an organisation yet; nothing that is said is overwritten. */
async function completeOrganisation(
  trx: WriteTrx,
  organisationId: string,
  { sectorIds, needIds, couldOffer, ...where }: Known,
  { alliance }: Writing,
): Promise<Applied> {
  const organisation = await findOrganisation(trx, organisationId)
  if (!organisation) throw unknownOrganisation('/body/organisationId')
  const update: OrganisationUpdate = {}
  const newSectors = without(sectorIds, organisation.sectorIds)
  if (newSectors.length > 0) update.sectorIds = [...organisation.sectorIds, ...newSectors]
  const newNeeds = without(
    needIds,
    organisation.needs.map(({ needId }) => needId),
  )
  if (newNeeds.length > 0)
    update.needs = [...organisation.needs, ...newNeeds.map((needId) => ({ needId, formality: null }))]
  const isThere = organisation.locations.some(
    ({ locality }) => where.locality !== null && fold(locality) === fold(where.locality),
  )
  const newPlaces = isThere ? [] : locationsOf(where)
  if (newPlaces.length > 0)
    update.locations = [
      ...organisation.locations.map(({ territoryId: _, ...location }) => location),
      ...newPlaces,
    ]
  if (couldOffer.trim() !== '' && organisation.contribution === '') update.contribution = couldOffer
  const isNews = Object.keys(update).length > 0
  if (isNews) await updateOrganisation(trx, organisation.id, update, alliance)
  return { recordId: organisation.id, wasKnown: !isNews }
}

async function addTie(trx: WriteTrx, { fromId, toId, kind }: EntryBodies['tie'], { id, alliance }: Writing) {
  const [from, to] = [await livingId(trx, fromId), await livingId(trx, toId)]
  const pair = [kind, ...[from, to].toSorted()].join(' ')
  await sql`select pg_advisory_xact_lock(hashtextextended(${pair}, 3))`.execute(trx)
  const { rows } = await sql<{ id: string }>`
    select id from partnership where kind = ${kind}
      and (from_id, to_id) in ((${from}::uuid, ${to}::uuid), (${to}::uuid, ${from}::uuid))`.execute(trx)
  if (rows[0]) return { recordId: rows[0].id, wasKnown: true }
  await partnerships.insert(trx, id, { fromId: from, toId: to, kind }, alliance)
  return { recordId: id, wasKnown: false }
}

async function addSurvey(trx: WriteTrx, body: EntryBodies['survey'], { id, alliance, workshop }: Writing) {
  const lookedOn = todayUtc()
  const { sectorId, territoryId, locality } = body
  const { rows } = await sql<{ id: string }>`
    select id from survey where looked_on = ${lookedOn}::date
      and sector_id is not distinct from ${sectorId}::uuid and territory_id is not distinct from ${territoryId}::uuid
      and fold(coalesce(locality, '')) = ${fold(locality ?? '')}`.execute(trx)
  if (rows[0]) return { recordId: rows[0].id, wasKnown: true }
  await surveys.insert(trx, id, { ...body, lookedOn, lookedBy: workshop.title }, alliance)
  return { recordId: id, wasKnown: false }
}

async function addMissing(trx: WriteTrx, body: EntryBodies['missing'], { id, alliance, workshop }: Writing) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${alliance.id + fold(body.name)}, 2))`.execute(trx)
  const twin = await findByName(trx, body.name, 'missing')
  if (twin !== undefined) return { recordId: twin, wasKnown: true }
  await insertOrganisation(
    trx,
    id,
    {
      names: { [languageOf(alliance, workshop)]: body.name.trim() },
      status: 'missing',
      sectorIds: body.sectorIds,
      locations: locationsOf(body),
      ...(body.why.trim() !== '' && { role: body.why }),
    },
    alliance,
  )
  return { recordId: id, wasKnown: false }
}

/** An action with who answers for it; the missing actor that is approached says by whom, and when. */
async function addCommitment(trx: WriteTrx, body: EntryBodies['commitment'], { id, alliance }: Writing) {
  const { title, responsible, dueOn } = body
  const responsibleId = body.responsibleId === null ? null : await livingId(trx, body.responsibleId)
  await actions.insert(trx, id, { title, responsible, responsibleId, dueOn }, alliance)
  if (body.organisationId === null) return { recordId: id, wasKnown: false }
  const actor = await findOrganisation(trx, body.organisationId)
  if (!actor) throw unknownOrganisation('/body/organisationId')
  const update = approachOf(actor, { by: responsibleId, step: title, on: dueOn })
  if (actor.status === 'missing' && Object.keys(update).length > 0)
    await updateOrganisation(trx, actor.id, update, alliance)
  return { recordId: id, wasKnown: false }
}

/** An organisation by its id, or what it has become. */
async function findOrganisation(trx: WriteTrx, id: string): Promise<Organisation | undefined> {
  return readOrganisation(trx, await livingId(trx, id))
}

async function livingId(trx: WriteTrx, id: string): Promise<string> {
  const merge = await trx
    .selectFrom('organisationMerge')
    .select('organisationId')
    .where('formerId', '=', id)
    .executeTakeFirst()
  return merge?.organisationId ?? id
}

async function findByName(trx: WriteTrx, name: string, which: 'missing' | 'not missing') {
  const { rows } = await sql<{ id: string }>`
    select id from organisation
    where (status = 'missing') = ${which === 'missing'}
      and exists (select from jsonb_each_text(names) where fold(value) = ${fold(name)})
    order by id limit 1`.execute(trx)
  return rows[0]?.id
}

const locationsOf = ({ locality, position }: Pick<Known, 'locality' | 'position'>): LocationInput[] =>
  locality === null && position === null
    ? []
    : [
        {
          locality: locality ?? '',
          point: position,
          // What is said in a room is where the town is, and not the house.
          ...(position && { precision: 'locality' as const, publicPrecision: 'locality' as const }),
        },
      ]

const without = (ids: readonly string[], known: readonly string[]) => ids.filter((id) => !known.includes(id))

/** Names are written in the language of the room where the alliance has it. */
const languageOf = ({ languages }: Alliance, { language }: Pick<Workshop, 'language'>): string =>
  languages.find((each) => each.split('-')[0] === language) ?? languages[0] ?? language

const unknownOrganisation = (pointer: string) =>
  fault(
    'invalid-reference',
    pointer,
    'reference',
    'This organisation is not there any more. Choose another one.',
  )
