import { newId } from '@atlas/db/tenancy'
import type { Change } from '@atlas/shared/history'
import type { OrganisationDuplicate } from '@atlas/shared/merging/merge'
import type { Organisation } from '@atlas/shared/organisations'
import type { Partnership } from '@atlas/shared/partnerships'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  aCriterion,
  aFindingComment,
  aFindingDecision,
  aLocation,
  aNeed,
  anAction,
  anActorKind,
  anAlliance,
  anOrganisation,
  aPartnership,
  aSeat,
  aSector,
} from '../../../test/factories.ts'
import { type Answer, aMember, type Client, testService } from '../../../test/service.ts'
import { allianceColumn, tables } from '../history/tables.ts'

const { store, as, app } = await testService()

let alliance: string
let member: Client
let base: string
beforeEach(async () => {
  alliance = await anAlliance(store)
  member = as(aMember(alliance))
  base = `/alliances/${alliance}`
})

const read = async (id: string): Promise<Organisation> =>
  (await member.get(`${base}/organisations/${id}`)).json()
const list = async <T>(path: string): Promise<T[]> => (await member.get(`${base}/${path}`)).json().items

type Seen = { id: string; revision: number }
const post = (
  target: Seen,
  source: Seen,
  choices: Record<string, string> = {},
  client = member,
): Promise<Answer> =>
  app.inject({
    method: 'POST',
    url: `/api${base}/organisations/${target.id}/merge`,
    payload: { source, choices },
    headers: { ...client.headers, 'if-match': `"${target.revision}"` },
  })
const merge = async (
  target: string,
  source: string,
  choices: Record<string, string> = {},
  client = member,
) => {
  const [one, other] = [await read(target), await read(source)]
  return post(
    { id: target, revision: one.revision },
    { id: source, revision: other.revision },
    choices,
    client,
  )
}
const undo = (answer: Answer) => member.post(`${base}/changes/${answer.headers['change-id']}/undo`, {})

/** Everything of the alliance, without what counts writes. */
async function everything() {
  const rows: unknown[] = []
  for (const table of tables) {
    const result = await sql`
      select ${table}::text as table,
        to_jsonb(t) - array['revision', 'dataset_revision', 'changes', 'updated_at'] as row
      from ${sql.table(table)} t
      where ${sql.ref(allianceColumn(table))} = ${alliance} order by t.id`.execute(store.db)
    rows.push(...result.rows)
  }
  return rows
}

/** Two records of one organisation, with all that refers to either. */
async function twoRecords() {
  const health = await aSector(store, alliance)
  const housing = await aSector(store, alliance)
  const language = await aNeed(store, alliance)
  const kind = await anActorKind(store, alliance)
  const trust = await aCriterion(store, alliance)
  const third = await anOrganisation(store, alliance, { name: 'Third' })
  const source = await anOrganisation(store, alliance, {
    ...{
      name: 'Health bus',
      names: { fr: 'Bus santé' },
      sectors: [housing],
      needs: [language],
      actorKinds: [kind],
    },
    ...{ criteria: { [trust]: 'much' }, influence: 'high', contribution: 'A van', approachedById: third },
  })
  const target = await anOrganisation(store, alliance, {
    ...{ name: 'Health Bus', sectors: [health], contribution: 'Rooms', approachedById: source },
  })
  const sought = await anOrganisation(store, alliance, { status: 'missing', approachedById: source })
  await aLocation(store, alliance, target, { locality: 'Lyon' })
  const lyon = await aLocation(store, alliance, source, { locality: 'LYON', point: [4.8, 45.7] })
  const bron = await aLocation(store, alliance, source, { locality: 'Bron', point: [4.9, 45.73] })
  await aPartnership(store, alliance, target, source)
  await aPartnership(store, alliance, third, target, { state: 'wanted' })
  await aPartnership(store, alliance, source, third, { provenance: 'confirmed', strength: 2 })
  await aPartnership(store, alliance, source, sought, { kind: 'referral' })
  const seat = await aSeat(store, alliance, source, { actorKindId: kind })
  const about = `engagement organisation:${source}`
  const action = await anAction(store, alliance, { responsibleId: source, finding: about })
  await aFindingDecision(store, alliance, { finding: about, state: 'working' })
  await aFindingComment(store, alliance, { finding: about })
  const lists = { health, housing, language, kind, trust }
  return { ...lists, third, source, target, sought, lyon, bron, seat, action }
}

describe('merging two organisations', () => {
  test('keeps the facts of both, each once, and takes the chosen word where they contradict', async () => {
    const { target, source, third, health, housing, language, kind, trust, bron } = await twoRecords()
    const answer = await merge(target, source, { contribution: 'both', principalSectorId: 'target' })
    expect(answer.statusCode, answer.body).toBe(200)
    expect(answer.json()).toMatchObject({
      ...{ id: target, names: { en: 'Health Bus', fr: 'Bus santé' }, status: 'existing', influence: 'high' },
      ...{
        contribution: 'Rooms\n\nA van',
        principalSectorId: health,
        needs: [{ needId: language, formality: null }],
      },
      ...{ actorKindIds: [kind], criteria: { [trust]: 'much' }, approachedById: third },
    })
    const { sectorIds, locations }: Organisation = answer.json()
    expect(sectorIds.toSorted()).toEqual([health, housing].toSorted())
    expect(locations.map(({ locality, point }) => [locality, point])).toEqual([
      ['Lyon', [4.8, 45.7]],
      ['Bron', [4.9, 45.73]],
    ])
    expect(locations[1]?.id).toBe(bron)
    expect(answer.headers.etag).toBe(`"${(await read(target)).revision}"`)
  })

  test('leads to the one that stays whatever referred to the other one', async () => {
    const { target, source, third, sought, seat, action } = await twoRecords()
    await merge(target, source, { contribution: 'target', principalSectorId: 'source' })
    const ties = await list<Partnership>('partnerships')
    expect(
      ties.map(({ fromId, toId, kind, state, provenance, strength }) => ({
        fromId,
        toId,
        kind,
        state,
        provenance,
        strength,
      })),
    ).toEqual([
      {
        fromId: target,
        toId: third,
        kind: 'cooperation',
        state: 'existing',
        provenance: 'confirmed',
        strength: 2,
      },
      {
        fromId: target,
        toId: sought,
        kind: 'referral',
        state: 'existing',
        provenance: 'claimed',
        strength: null,
      },
    ])
    expect(await list('seats')).toMatchObject([{ id: seat, organisationId: target }])
    const about = `engagement organisation:${target}`
    expect(await list('actions')).toMatchObject([{ id: action, responsibleId: target, finding: about }])
    expect(await list('finding-decisions')).toMatchObject([{ finding: about, state: 'working' }])
    expect(await list('finding-comments')).toMatchObject([{ finding: about }])
    expect((await read(sought)).approachedById).toBe(target)
    const left = (await everything()).filter((row) => JSON.stringify(row).includes(source))
    expect(left).toMatchObject([
      { table: 'organisation_merge', row: { former_id: source, organisation_id: target } },
    ])
  })

  test('is one change, undone as one', async () => {
    const { target, source } = await twoRecords()
    const before = await everything()
    const answer = await merge(target, source, { contribution: 'source', principalSectorId: 'source' })
    const after = await everything()
    const undone = await undo(answer)
    expect(undone.statusCode, undone.body).toBe(200)
    expect(await everything()).toEqual(before)
    expect((await member.post(`${base}/changes/${undone.json().id}/undo`, {})).statusCode).toBe(200)
    expect(await everything()).toEqual(after)
  })

  test('keeps what was decided about the one that stays', async () => {
    const [target, source] = [await anOrganisation(store, alliance), await anOrganisation(store, alliance)]
    await aFindingDecision(store, alliance, {
      finding: `engagement organisation:${target}`,
      state: 'accepted',
    })
    await aFindingDecision(store, alliance, {
      finding: `engagement organisation:${source}`,
      state: 'working',
    })
    await merge(target, source, { 'names.en': 'target' })
    expect(await list('finding-decisions')).toMatchObject([
      { finding: `engagement organisation:${target}`, state: 'accepted' },
      { finding: `engagement organisation:${source}`, state: 'working' },
    ])
  })

  test('lets a missing actor be found: its seats and wishes follow, its next step is done', async () => {
    const sector = await aSector(store, alliance)
    const known = await anOrganisation(store, alliance, { name: 'Known' })
    const partner = await anOrganisation(store, alliance)
    const sought = await anOrganisation(store, alliance, {
      ...{ status: 'missing', name: 'Somebody', sectors: [sector], role: 'Interpret', nextStep: 'Call them' },
      ...{ nextStepOn: '2026-12-01', answersFinding: `coverage sector:${sector}`, approachedById: partner },
    })
    await aPartnership(store, alliance, sought, partner, { state: 'wanted' })
    const seat = await aSeat(store, alliance, sought)
    const answer = await merge(known, sought)
    expect(answer.json()).toMatchObject({
      ...{ status: 'existing', names: { en: 'Known' }, sectorIds: [sector], role: 'Interpret', nextStep: '' },
      ...{ nextStepOn: null, answersFinding: `coverage sector:${sector}`, approachedById: partner },
    })
    expect(await list('seats')).toMatchObject([{ id: seat, organisationId: known }])
    expect(await list('partnerships')).toMatchObject([{ fromId: known, toId: partner, state: 'wanted' }])
  })

  test('makes one missing actor of two', async () => {
    const [target, source] = [
      await anOrganisation(store, alliance, { status: 'missing', nextStep: 'Call', name: 'One' }),
      await anOrganisation(store, alliance, { status: 'missing', nextStep: 'Write', name: 'One' }),
    ]
    expect((await merge(target, source, { nextStep: 'both' })).json()).toMatchObject({
      status: 'missing',
      nextStep: 'Call\n\nWrite',
    })
  })
})

describe('the old address', () => {
  const problem = async (id: string, client = member) =>
    (await client.get(`${base}/organisations/${id}`)).json()

  test('leads to the one that stays, also to whoever would change or delete it, and after another merge', async () => {
    const [a, b, c] = [
      await anOrganisation(store, alliance, { name: 'X' }),
      await anOrganisation(store, alliance, { name: 'X' }),
      await anOrganisation(store, alliance, { name: 'X' }),
    ]
    const first = await merge(b, a)
    expect((await member.get(`${base}/organisations/${a}`)).statusCode).toBe(410)
    expect(await problem(a)).toMatchObject({ type: '/problems/merged', mergedInto: b })
    const change = await member.patch(`${base}/organisations/${a}`, { website: null }, 1)
    expect(change.json()).toMatchObject({ type: '/problems/merged', mergedInto: b })
    expect((await member.delete(`${base}/organisations/${a}`, 1)).json()).toMatchObject({ mergedInto: b })
    const second = await merge(c, b)
    expect(await problem(a)).toMatchObject({ mergedInto: c })
    expect(await problem(b)).toMatchObject({ mergedInto: c })

    expect((await undo(first)).json()).toMatchObject({ type: '/problems/changed-since' })
    await undo(second)
    expect(await problem(a)).toMatchObject({ mergedInto: b })
    const undone = await undo(first)
    expect(undone.statusCode, undone.body).toBe(200)
    expect(await problem(a)).toMatchObject({ id: a })
  })

  test('of what is merged into something that is deleted leads nowhere', async () => {
    const [target, source] = [
      await anOrganisation(store, alliance, { name: 'X' }),
      await anOrganisation(store, alliance, { name: 'X' }),
    ]
    const { revision }: Organisation = (await merge(target, source)).json()
    await member.delete(`${base}/organisations/${target}`, revision)
    expect(await problem(source)).toMatchObject({ type: '/problems/not-found' })
  })

  test('tells a guest of facts nothing about a missing actor, and a stranger nothing at all', async () => {
    const open = await anAlliance(store, { guestAccess: 'facts' })
    const insider = as(aMember(open))
    const [target, source, sought] = [
      await anOrganisation(store, open, { name: 'X' }),
      await anOrganisation(store, open, { name: 'X' }),
      await anOrganisation(store, open, { name: 'X', status: 'missing' }),
    ]
    const path = (id: string) => `/alliances/${open}/organisations/${id}`
    for (const id of [source, sought]) {
      const { revision } = (await insider.get(path(target))).json()
      const merged = await app.inject({
        method: 'POST',
        url: `/api${path(target)}/merge`,
        payload: { source: { id, revision: 1 } },
        headers: { ...insider.headers, 'if-match': `"${revision}"` },
      })
      expect(merged.statusCode, merged.body).toBe(200)
    }
    const asked = async (client: Client) =>
      Promise.all([source, sought].map(async (id) => (await client.get(path(id))).statusCode))
    expect(await asked(insider)).toEqual([410, 410])
    expect(await asked(as())).toEqual([410, 404])
    const closed = await anAlliance(store)
    const former = await anOrganisation(store, closed)
    expect((await as().get(`/alliances/${closed}/organisations/${former}`)).statusCode).toBe(404)
  })
})

describe('history', () => {
  test('of the one that stays tells of both, and of the merge by the name of the one that went', async () => {
    const [target, source] = [
      await anOrganisation(store, alliance, { name: 'Bus' }),
      await anOrganisation(store, alliance, { name: 'Old bus' }),
    ]
    await member.patch(`${base}/organisations/${source}`, { website: 'https://bus.example/' }, 1)
    const answer = await merge(target, source, { 'names.en': 'target' })
    const changes = await list<Change>(`changes?subject=${target}`)
    expect(changes.map(({ action }) => action)).toEqual([
      'organisation.merge',
      'organisation.update',
      'organisation.create',
      'organisation.create',
    ])
    expect(changes[0]?.lines[0]).toMatchObject({
      table: 'organisation_merge',
      subjectId: target,
      known: { names: { en: 'Old bus' } },
    })
    expect(changes[1]?.lines).toMatchObject([{ subjectId: source, known: { names: { en: 'Old bus' } } }])
    await undo(answer)
    const own = await list<Change>(`changes?subject=${target}`)
    expect(own.map(({ action }) => action)).toEqual([
      'change.undo',
      'organisation.merge',
      'organisation.create',
    ])
    expect(own[1]?.lines[0]).toMatchObject({ known: { names: { en: 'Old bus' } } })
  })
})

describe('a merge is refused', () => {
  const two = async () => {
    const [target, source] = [
      await anOrganisation(store, alliance, { name: 'X', influence: 'high' }),
      await anOrganisation(store, alliance, { name: 'X', influence: 'low' }),
    ]
    return { target: { id: target, revision: 1 }, source: { id: source, revision: 1 } }
  }
  const unchanged = async (answer: Promise<Answer>, status: number, body: object) => {
    const before = await everything()
    const { statusCode, ...answered } = await answer
    expect(statusCode, answered.body).toBe(status)
    expect(answered.json()).toMatchObject(body)
    expect(await everything()).toEqual(before)
  }

  test('when somebody has changed one of the two meanwhile', async () => {
    const { target, source } = await two()
    await member.patch(`${base}/organisations/${source.id}`, { influence: 'medium' }, 1)
    await unchanged(post(target, source, { influence: 'target' }), 412, {
      current: { id: source.id, influence: 'medium' },
    })
    await member.patch(`${base}/organisations/${target.id}`, { influence: 'medium' }, 1)
    const now = { ...source, revision: 2 }
    await unchanged(post(target, now, {}), 412, { current: { id: target.id, influence: 'medium' } })
  })

  test('with itself, with what is not there, and with what is another alliance’s', async () => {
    const { target } = await two()
    const self = { type: '/problems/invalid-reference', errors: [{ pointer: '/source/id', code: 'self' }] }
    await unchanged(post(target, target), 422, self)
    const foreign = await anOrganisation(store, await anAlliance(store))
    for (const id of [newId(), foreign])
      await unchanged(post(target, { id, revision: 1 }), 422, {
        errors: [{ pointer: '/source/id', code: 'reference' }],
      })
    await unchanged(post({ id: foreign, revision: 1 }, target), 404, {})
  })

  test('into a missing actor, which would take an organisation out of the base', async () => {
    const { source } = await two()
    const missing = await anOrganisation(store, alliance, { status: 'missing' })
    await unchanged(post({ id: missing, revision: 1 }, source), 422, {
      errors: [{ pointer: '/source/id', code: 'into-missing' }],
    })
  })

  test('until somebody has chosen what the two contradict each other in, and that alone', async () => {
    const { target, source } = await two()
    await unchanged(post(target, source), 400, {
      errors: [{ pointer: '/choices/influence', code: 'required' }],
    })
    await unchanged(post(target, source, { influence: 'both' }), 400, {
      errors: [{ pointer: '/choices/influence', code: 'enum' }],
    })
    await unchanged(post(target, source, { influence: 'source', website: 'source' }), 400, {
      errors: [{ pointer: '/choices/website', code: 'unknown' }],
    })
  })

  test('when two texts are too long to stand below each other', async () => {
    const target = await anOrganisation(store, alliance, { name: 'X', interests: 'a'.repeat(3000) })
    const source = await anOrganisation(store, alliance, { name: 'X', interests: 'b'.repeat(3000) })
    const [one, other] = [
      { id: target, revision: 1 },
      { id: source, revision: 1 },
    ]
    await unchanged(post(one, other, { interests: 'both' }), 400, {
      errors: [{ pointer: '/interests', code: 'maxLength' }],
    })
  })

  test('without the revision that was seen, and to whoever may not write', async () => {
    const { target, source } = await two()
    const path = `${base}/organisations/${target.id}/merge`
    await unchanged(member.post(path, { source }), 428, {})
    await unchanged(post(target, source, { influence: 'source' }, as()), 404, {})
    await unchanged(
      post(target, source, { influence: 'source' }, as(aMember(await anAlliance(store)))),
      404,
      {},
    )
    const open = await anAlliance(store, { guestAccess: 'everything' })
    const theirs = await anOrganisation(store, open)
    expect((await as().post(`/alliances/${open}/organisations/${theirs}/merge`, { source })).statusCode).toBe(
      401,
    )
  })
})

describe('likely duplicates', () => {
  const duplicatesOf = async (id: string) =>
    (await list<OrganisationDuplicate>(`organisations/${id}/duplicates`)).map(
      ({ names, certain, reasons }) => ({
        name: Object.values(names)[0],
        certain,
        reasons,
      }),
    )

  test('come likeliest first, found by their names, their website or their numbers', async () => {
    const one = await anOrganisation(store, alliance, {
      name: 'Maison des Langues',
      website: 'https://langues.example/',
    })
    await aLocation(store, alliance, one, { locality: 'Lyon' })
    const same = await anOrganisation(store, alliance, { name: 'La maison des langues' })
    await aLocation(store, alliance, same, { locality: 'LYON' })
    await anOrganisation(store, alliance, { name: 'Centre Babel', website: 'http://www.langues.example' })
    await anOrganisation(store, alliance, { name: 'Jardins partagés' })
    expect(await duplicatesOf(one)).toEqual([
      { name: 'La maison des langues', certain: true, reasons: ['name', 'place'] },
      { name: 'Centre Babel', certain: false, reasons: ['website'] },
    ])
    expect(await duplicatesOf(same)).toMatchObject([{ name: 'Maison des Langues' }])
  })

  test('are none of another alliance, nor told to a guest of facts where they are missing', async () => {
    const open = await anAlliance(store, { guestAccess: 'facts' })
    const one = await anOrganisation(store, open, { name: 'Bus' })
    await anOrganisation(store, open, { name: 'Bus', status: 'missing' })
    await anOrganisation(store, alliance, { name: 'Bus' })
    const found = async (client: Client) =>
      (await client.get(`/alliances/${open}/organisations/${one}/duplicates`)).json().items
    expect(await found(as(aMember(open)))).toHaveLength(1)
    expect(await found(as())).toEqual([])
  })
})
