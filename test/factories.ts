import type { Store } from '../db/src/connect.ts'
import { fromMultiPolygon, fromPosition } from '../db/src/postgis.ts'
import { type Actor, type NewRow, newId } from '../db/src/tenancy.ts'
import { runChange } from '../db/src/transactions.ts'
import type { DB } from '../db/src/types.ts'
import { json } from '../db/src/values.ts'

// Each makes one record that is valid as it stands; a test states only the facts that matter to it:
//   const alliance = await anAlliance(store, { country: 'FR' })
//   const cada = await anOrganisation(store, alliance, { name: 'CADA', sectors: [social], status: 'missing' })

export const tester: Actor = { id: null, name: 'Test' }

type Position = [longitude: number, latitude: number]
type Area = { type: 'MultiPolygon'; coordinates: Position[][][] }
type Columns<T extends keyof DB, Told extends string = never> = Omit<Partial<NewRow<T>>, 'allianceId' | Told>

let count = 0
const next = () => ++count

/** A new alliance, without lists or organisations. Returns its id. */
export async function anAlliance(
  store: Store,
  { boundary, ...facts }: Columns<'alliance', 'boundary'> & { boundary?: Area } = {},
): Promise<string> {
  const id = facts.id ?? newId()
  const name = facts.name ?? `Alliance ${next()}`
  await inAlliance(store, id, 'alliance.create', (trx) =>
    trx
      .insertInto('alliance')
      .values({
        slug: `alliance-${id}`,
        // Only invented data may be open as a whole.
        invented: facts.guestAccess === 'everything',
        ...facts,
        id,
        name,
        ...(boundary && { boundary: fromMultiPolygon(boundary) }),
      })
      .execute(),
  )
  return id
}

/** A sector, labelled in English by its code unless told otherwise. Returns its id. */
export async function aSector(
  store: Store,
  allianceId: string,
  { labels, ...facts }: Columns<'sector', 'labels'> & { labels?: Record<string, string> } = {},
): Promise<string> {
  const id = facts.id ?? newId()
  const code = facts.code ?? `sector-${next()}`
  const row = { colour: '#0072b2', ...facts, allianceId, id, code, labels: json(labels ?? { en: code }) }
  await inAlliance(store, allianceId, 'sector.create', (trx) =>
    trx.insertInto('sector').values(row).execute(),
  )
  return id
}

/** A territory, one degree wide around [0.5, 0.5] unless told otherwise. Returns its id. */
export async function aTerritory(
  store: Store,
  allianceId: string,
  facts: Columns<'territory', 'labels' | 'boundary'> & {
    labels?: Record<string, string>
    boundary?: Area
  } = {},
): Promise<string> {
  const id = facts.id ?? newId()
  const { labels = { en: `Territory ${next()}` }, boundary = aSquare([0.5, 0.5], 1), ...rest } = facts
  const row = { ...rest, allianceId, id, labels: json(labels), boundary: fromMultiPolygon(boundary) }
  await inAlliance(store, allianceId, 'territory.create', (trx) =>
    trx
      .insertInto('territory')
      .values(row as NewRow<'territory'>)
      .execute(),
  )
  return id
}

/** A need of beneficiaries, labelled in English by its code unless told otherwise. Returns its id. */
export async function aNeed(
  store: Store,
  allianceId: string,
  { labels, ...facts }: Columns<'need', 'labels'> & { labels?: Record<string, string> } = {},
): Promise<string> {
  const id = facts.id ?? newId()
  const code = facts.code ?? `need-${next()}`
  const row = { ...facts, allianceId, id, code, labels: json(labels ?? { en: code }) }
  await inAlliance(store, allianceId, 'need.create', (trx) => trx.insertInto('need').values(row).execute())
  return id
}

/** A kind of actor, labelled in English by its code unless told otherwise. Returns its id. */
export async function anActorKind(
  store: Store,
  allianceId: string,
  { labels, ...facts }: Columns<'actorKind', 'labels'> & { labels?: Record<string, string> } = {},
): Promise<string> {
  const id = facts.id ?? newId()
  const code = facts.code ?? `actor-kind-${next()}`
  const row = { ...facts, allianceId, id, code, labels: json(labels ?? { en: code }) }
  await inAlliance(store, allianceId, 'actor-kind.create', (trx) =>
    trx.insertInto('actorKind').values(row).execute(),
  )
  return id
}

/** A criterion of the alliance's own, asking for text unless told otherwise; of a choice, by codes. Returns its id. */
export async function aCriterion(
  store: Store,
  allianceId: string,
  { choices = [], ...facts }: Columns<'criterion', 'labels' | 'choices'> & { choices?: string[] } = {},
): Promise<string> {
  const id = facts.id ?? newId()
  const code = facts.code ?? `criterion-${next()}`
  const row = { kind: 'text' as const, ...facts, allianceId, id, code, labels: json({ en: code }) }
  const offered = json(choices.map((choice) => ({ code: choice, labels: { en: choice } })))
  await inAlliance(store, allianceId, 'criterion.create', (trx) =>
    trx
      .insertInto('criterion')
      .values({ ...row, choices: offered })
      .execute(),
  )
  return id
}

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

/** What was decided about a finding, which is open unless told otherwise. Returns its id. */
export async function aFindingDecision(
  store: Store,
  allianceId: string,
  facts: Columns<'findingDecision'> = {},
): Promise<string> {
  const id = facts.id ?? newId()
  const row = { finding: `finding ${next()}`, ...facts, allianceId, id }
  await inAlliance(store, allianceId, 'finding-decision.create', (trx) =>
    trx.insertInto('findingDecision').values(row).execute(),
  )
  return id
}

/** What somebody said about a finding. Returns its id. */
export async function aFindingComment(
  store: Store,
  allianceId: string,
  facts: Columns<'findingComment'> = {},
): Promise<string> {
  const id = facts.id ?? newId()
  const row = {
    finding: `finding ${next()}`,
    text: 'Ask them.',
    authorName: tester.name,
    ...facts,
    allianceId,
    id,
  }
  await inAlliance(store, allianceId, 'finding-comment.create', (trx) =>
    trx.insertInto('findingComment').values(row).execute(),
  )
  return id
}

/** What somebody has read about the region. Returns its id. */
export async function aSource(
  store: Store,
  allianceId: string,
  facts: Columns<'source'> = {},
): Promise<string> {
  const id = facts.id ?? newId()
  const row = { title: `Source ${next()}`, ...facts, allianceId, id }
  await inAlliance(store, allianceId, 'source.create', (trx) =>
    trx.insertInto('source').values(row).execute(),
  )
  return id
}

/** A row of the action plan. Returns its id. */
export async function anAction(
  store: Store,
  allianceId: string,
  facts: Columns<'action'> = {},
): Promise<string> {
  const id = facts.id ?? newId()
  const row = { title: `Action ${next()}`, ...facts, allianceId, id }
  await inAlliance(store, allianceId, 'action.create', (trx) =>
    trx.insertInto('action').values(row).execute(),
  )
  return id
}

/** A file on its way in, with one row of everything that is staged beside it. Returns its id. */
export async function anImport(
  store: Store,
  allianceId: string,
  { word = `Row ${next()}` }: { /** Written wherever there is room. */ word?: string } = {},
): Promise<string> {
  const importId = newId()
  const staged = { allianceId, importId }
  await inAlliance(store, allianceId, 'import.create', async (trx) => {
    await trx
      .insertInto('import')
      .values({ allianceId, id: importId, fileName: `${word}.csv`, size: 1, createdBy: tester.name })
      .execute()
    await trx
      .insertInto('importFile')
      .values({ ...staged, position: 0, bytes: Buffer.from(word) })
      .execute()
    await trx
      .insertInto('importRow')
      .values({
        ...staged,
        row: 2,
        cells: json([word]),
        name: word,
        faulty: false,
        newId: newId(),
        outcome: 'create',
      })
      .execute()
    const location = { label: word, address: '', locality: 'Lormont', place: 1 }
    await trx
      .insertInto('importLocation')
      .values({ ...staged, ...location, row: 2, position: 0, id: newId() })
      .execute()
    await trx
      .insertInto('importPlace')
      .values({ ...staged, number: 1, locality: word, rows: 1 })
      .execute()
    await trx
      .insertInto('importSector')
      .values({ ...staged, number: 1, label: word, rows: 1, action: 'create' })
      .execute()
    await trx
      .insertInto('importDuplicate')
      .values({ ...staged, row: 2, rank: 0, otherRow: 3, similarity: 0.9, certain: false, reasons: [word] })
      .execute()
    const tie = { kind: 'cooperation', direction: 'mutual', state: 'existing', provenance: 'claimed' }
    await trx
      .insertInto('importPartnership')
      .values({ ...staged, ...tie, id: newId(), row: 2, fromRow: 2, toRow: 3, note: word })
      .execute()
  })
  return importId
}

/** An area: a square of so many degrees around a point. */
export const aSquare = ([x, y]: Position, width: number): Area => {
  const [west, east, south, north] = [x - width / 2, x + width / 2, y - width / 2, y + width / 2]
  return {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    ],
  }
}

const inAlliance = (
  store: Store,
  allianceId: string,
  action: string,
  write: Parameters<typeof runChange<unknown>>[2],
) => runChange(store.db, { allianceId, actor: tester, action }, write)
