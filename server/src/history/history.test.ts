import { newId, type WriteTrx } from '@atlas/db/tenancy'
import { runChange } from '@atlas/db/transactions'
import { json } from '@atlas/db/values'
import type { Change, HistoryLine } from '@atlas/shared/history'
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
  anExpectation,
  anOrganisation,
  aPartnership,
  aSeat,
  aSector,
  aSource,
  aSquare,
  aSurvey,
  aTerritory,
  tester,
} from '../../../test/factories.ts'
import { testService } from '../../../test/service.ts'
import { guest, type Principal } from '../http/principal.ts'
import { allianceColumn, type TrackedTable, tables } from './tables.ts'

let caller: Principal
const { store, app } = await testService({ authenticate: () => caller })
let alliance: string

const user = { id: 'history-test', name: 'Ada', email: 'ada@example.org' }

beforeEach(async () => {
  alliance = await anAlliance(store)
  caller = { kind: 'account', user, memberships: [{ allianceId: alliance, role: 'owner' }], operator: false }
})

const change = async (write: (trx: WriteTrx) => Promise<unknown>, action = 'test.write') =>
  (await runChange(store.db, { allianceId: alliance, actor: tester, action }, write)).changeId

const undo = (changeId: string) =>
  app.inject({ method: 'POST', url: `/api/alliances/${alliance}/changes/${changeId}/undo` })

const changes = async (query = '') => (await app.inject(`/api/alliances/${alliance}/changes${query}`)).json()

const newest = async (subject?: string): Promise<string> =>
  (await changes(subject ? `?subject=${subject}` : '')).items[0].id

const shapes: Partial<Record<TrackedTable, string>> = {
  alliance: 'boundary',
  territory: 'boundary',
  location: 'point',
}

/** Everything of the alliance, its places to a millionth of a millimetre; without what counts writes. */
async function everything() {
  const rows: unknown[] = []
  for (const table of tables) {
    const shape = shapes[table] ? sql`st_asewkt(${sql.ref(shapes[table])}, 14)` : sql`null`
    const result = await sql`
      select ${table}::text as table, ${shape} as shape,
        to_jsonb(t) - array['revision', 'changes', 'change_id', 'dataset_revision', 'dataset_change_id', 'facts_revision', 'facts_change_id', 'updated_at', 'boundary', 'point'] as row
      from ${sql.table(table)} t
      where ${sql.ref(allianceColumn(table))} = ${alliance} order by t.id`.execute(store.db)
    rows.push(...result.rows)
  }
  return rows
}

/** An alliance with something in every table. Returns ids. */
async function aRichAlliance() {
  const health = await aSector(store, alliance, { code: 'health', labels: { fr: 'Santé' } })
  const housing = await aSector(store, alliance, { code: 'housing' })
  const area = aSquare([-0.5791800357, 44.8377890121], 1 / 3)
  const territory = await aTerritory(store, alliance, { boundary: area })
  const need = await aNeed(store, alliance)
  const kind = await anActorKind(store, alliance)
  const criterion = await aCriterion(store, alliance, { kind: 'choice', choices: ['near', 'far'] })
  const cada = await anOrganisation(store, alliance, {
    name: 'CADA',
    sectors: [health, housing],
    needs: [need],
    actorKinds: [kind],
    criteria: { [criterion]: 'far' },
  })
  const other = await anOrganisation(store, alliance, {
    name: 'Other',
    sectors: [housing],
    status: 'missing',
    expectedTerritoryId: territory,
    approachedById: cada,
  })
  const seat = await aSeat(store, alliance, cada, { actorKindId: kind, authority: true })
  await anExpectation(store, alliance, health, { territoryId: territory })
  const action = await anAction(store, alliance, { responsibleId: other, startsOn: '2026-11-21' })
  const decision = await aFindingDecision(store, alliance, { finding: 'a finding' })
  await aFindingComment(store, alliance, { finding: 'a finding' })
  const source = await aSource(store, alliance, { title: 'Census', publishedOn: '2026-01-31' })
  const place = await aLocation(store, alliance, cada, { point: [-0.579180035712345, 44.83778901234567] })
  const tie = await aPartnership(store, alliance, cada, other)
  const survey = await aSurvey(store, alliance, { sectorId: health, territoryId: territory })
  const lists = { health, housing, territory, need, kind, criterion }
  return { ...lists, cada, other, place, tie, survey, seat, action, decision, source }
}

type Rich = Awaited<ReturnType<typeof aRichAlliance>>

describe('undoing brings back all that was there', () => {
  const writes: [string, (trx: WriteTrx, ids: Rich) => Promise<unknown>][] = [
    [
      'a renamed organisation, and where it stands in lists',
      (trx, { cada }) =>
        trx
          .updateTable('organisation')
          .set({ names: json({ en: 'Zebra' }), sortName: 'zebra' })
          .where('id', '=', cada)
          .execute(),
    ],
    [
      'an organisation with its places, sectors and ties',
      (trx, { cada }) => trx.deleteFrom('organisation').where('id', '=', cada).execute(),
    ],
    [
      'a sector and its links',
      (trx, { housing }) => trx.deleteFrom('sector').where('id', '=', housing).execute(),
    ],
    [
      'a territory and its points',
      (trx, { territory }) => trx.deleteFrom('territory').where('id', '=', territory).execute(),
    ],
    [
      'a boundary',
      (trx, { territory }) =>
        sql`update territory set boundary = st_multi(st_translate(boundary, 5, 5)) where id = ${territory}`.execute(
          trx,
        ),
    ],
    [
      'a moved point, and its territory',
      (trx, { place }) =>
        sql`update location set point = st_setsrid(st_makepoint(5, 5), 4326) where id = ${place}`.execute(
          trx,
        ),
    ],
    [
      'a point that was taken away',
      (trx, { place }) => trx.updateTable('location').set({ point: null }).where('id', '=', place).execute(),
    ],
    [
      'the principal sector',
      async (trx, { cada, housing }) => {
        const links = trx.updateTable('organisationSector').where('organisationId', '=', cada)
        await links.set({ principal: false }).execute()
        await links.set({ principal: true }).where('sectorId', '=', housing).execute()
      },
    ],
    [
      'a list of sectors that was written anew',
      async (trx, { cada, housing }) => {
        await trx.deleteFrom('organisationSector').where('organisationId', '=', cada).execute()
        const link = { allianceId: alliance, organisationId: cada, sectorId: housing, principal: true }
        await trx.insertInto('organisationSector').values(link).execute()
      },
    ],
    [
      'a record that was changed three times and then deleted',
      async (trx, { other }) => {
        const organisation = trx.updateTable('organisation').where('id', '=', other)
        await organisation.set({ influence: 'low' }).execute()
        await organisation.set({ influence: 'high', website: 'https://a.example' }).execute()
        await organisation.set({ website: null, interests: 'all' }).execute()
        await trx.deleteFrom('organisation').where('id', '=', other).execute()
      },
    ],
    [
      'a record that was changed twice',
      async (trx, { other }) => {
        const organisation = trx.updateTable('organisation').where('id', '=', other)
        await organisation.set({ influence: 'low' }).execute()
        await organisation.set({ influence: 'high', website: 'https://a.example' }).execute()
      },
    ],
    [
      'nothing, of a record that came and went',
      async (trx) => {
        const id = newId()
        const row = { allianceId: alliance, id, names: json({ en: 'Brief' }), sortName: 'brief' }
        await trx.insertInto('organisation').values(row).execute()
        await trx.updateTable('organisation').set({ influence: 'low' }).where('id', '=', id).execute()
        await trx.deleteFrom('organisation').where('id', '=', id).execute()
      },
    ],
    [
      'where somebody looked',
      (trx, { survey }) =>
        trx
          .updateTable('survey')
          .set({ territoryId: null, locality: 'Pessac' })
          .where('id', '=', survey)
          .execute(),
    ],
    ['a need, and who serves it', (trx, { need }) => trx.deleteFrom('need').where('id', '=', need).execute()],
    [
      'a kind of actor, who is of it and who sits for it',
      (trx, { kind }) => trx.deleteFrom('actorKind').where('id', '=', kind).execute(),
    ],
    [
      'a criterion and its answers',
      (trx, { criterion }) => trx.deleteFrom('criterion').where('id', '=', criterion).execute(),
    ],
    [
      'a choice of a criterion, and who was answered by it',
      (trx, { criterion }) =>
        trx
          .updateTable('criterion')
          .set({ choices: json([{ code: 'near', labels: { en: 'Near' } }]) })
          .where('id', '=', criterion)
          .execute(),
    ],
    [
      'how formally a need is served',
      (trx, { need }) =>
        trx
          .updateTable('organisationNeed')
          .set({ formality: 'agreement' })
          .where('needId', '=', need)
          .execute(),
    ],
    [
      'a seat and its authority',
      (trx, { seat }) =>
        trx.updateTable('seat').set({ authority: null, role: 'president' }).where('id', '=', seat).execute(),
    ],
    [
      'what was decided about a finding',
      (trx, { decision }) =>
        trx
          .updateTable('findingDecision')
          .set({ state: 'closed', closedOn: '2026-11-21', closedBecause: 'said' })
          .where('id', '=', decision)
          .execute(),
    ],
    [
      'a source, and what it says',
      (trx, { source }) =>
        trx
          .updateTable('source')
          .set({ link: 'https://example.org', publishedOn: null })
          .where('id', '=', source)
          .execute(),
    ],
    ['what was read', (trx) => trx.deleteFrom('source').execute()],
    ['the action plan', (trx) => trx.deleteFrom('action').execute()],
    [
      'an organisation that another one approaches, and the other one',
      async (trx, { cada, other }) => {
        await trx.deleteFrom('organisation').where('id', '=', cada).execute()
        await trx.updateTable('organisation').set({ role: 'Teach' }).where('id', '=', other).execute()
      },
    ],
    [
      'the alliance itself',
      (trx) => trx.updateTable('alliance').set({ deletedAt: sql`now()`, name: 'Gone' }).execute(),
    ],
    [
      'everything at once',
      async (trx, { cada }) => {
        await trx.deleteFrom('organisation').where('id', '=', cada).execute()
        await trx.deleteFrom('sector').execute()
        await trx.deleteFrom('territory').execute()
        for (const table of [
          'need',
          'actorKind',
          'criterion',
          'findingDecision',
          'findingComment',
          'source',
        ] as const)
          await trx.deleteFrom(table).execute()
        await trx.updateTable('organisation').set({ status: 'closed' }).execute()
        const row = { allianceId: alliance, id: newId(), names: json({ en: 'New' }), sortName: 'new' }
        await trx.insertInto('organisation').values(row).execute()
      },
    ],
  ]

  test.each(writes)('%s', async (_what, write) => {
    const ids = await aRichAlliance()
    const before = await everything()
    const changed = await change((trx) => write(trx, ids))
    const after = await everything()

    const undone = await undo(changed)
    expect(undone.json()).toMatchObject({ action: 'change.undo', undoes: changed, actor: 'Ada' })
    expect(await everything()).toEqual(before)

    expect((await undo(undone.json().id)).statusCode).toBe(200)
    expect(await everything()).toEqual(after)
  })

  test('a whole import', async () => {
    const before = await everything()
    const sector = newId()
    const imported = await change(async (trx) => {
      const row = {
        allianceId: alliance,
        id: sector,
        code: 'imported',
        labels: json({ en: 'Imported' }),
        colour: '#000000',
      }
      await trx.insertInto('sector').values(row).execute()
      await sql`insert into organisation (alliance_id, id, names, sort_name)
        select ${alliance}, gen_random_uuid(), jsonb_build_object('en', 'Organisation ' || n), 'organisation ' || n
        from generate_series(1, 3000) n`.execute(trx)
      await sql`insert into organisation_sector (alliance_id, organisation_id, sector_id, principal)
        select alliance_id, id, ${sector}, true from organisation`.execute(trx)
      await sql`insert into location (alliance_id, id, organisation_id, locality, point)
        select alliance_id, gen_random_uuid(), id, 'Pessac', st_setsrid(st_makepoint(-0.6, 44.8), 4326) from organisation`.execute(
        trx,
      )
    }, 'import.commit')
    expect((await undo(imported)).json().counts).toEqual({
      sector: { delete: 1 },
      organisation: { delete: 3000 },
      organisation_sector: { delete: 3000 },
      location: { delete: 3000 },
    })
    expect(await everything()).toEqual(before)
  })

  test('an import whose parts are told by their organisations, and again', async () => {
    const before = await everything()
    const imported = await importWithParts()
    const after = await everything()
    expect(after).not.toEqual(before)
    const undone = await undo(imported)
    expect(undone.statusCode).toBe(200)
    expect(await everything()).toEqual(before)
    expect((await undo(undone.json().id)).statusCode).toBe(200)
    expect(await everything()).toEqual(after)
  })

  test('the founding of an alliance hides it, and undoing that shows it again', async () => {
    const undone = await undo(await newest())
    expect((await app.inject(`/api/alliances/${alliance}/sectors`)).statusCode).toBe(404)
    expect((await undo(undone.json().id)).statusCode).toBe(200)
    expect((await app.inject(`/api/alliances/${alliance}/sectors`)).statusCode).toBe(200)
  })
})

/** As imports write new organisations: what comes with them has no lines of its own. */
const importWithParts = () =>
  change(async (trx) => {
    const [organisation, place] = [newId(), newId()]
    const names = json({ en: 'Imported' })
    await trx
      .insertInto('organisation')
      .values({ allianceId: alliance, id: organisation, names, sortName: 'imported' })
      .execute()
    const [need, kind] = [newId(), newId()]
    const entry = { allianceId: alliance, labels: names }
    await trx
      .insertInto('need')
      .values({ ...entry, id: need, code: need })
      .execute()
    await trx
      .insertInto('actorKind')
      .values({ ...entry, id: kind, code: kind })
      .execute()
    await sql`select set_config('atlas.with_organisation', 'on', true)`.execute(trx)
    const part = { allianceId: alliance, organisationId: organisation }
    await trx
      .insertInto('organisationNeed')
      .values({ ...part, needId: need, relation: 'serves' })
      .execute()
    await trx
      .insertInto('organisationActorKind')
      .values({ ...part, actorKindId: kind })
      .execute()
    await trx
      .insertInto('location')
      .values({ allianceId: alliance, id: place, organisationId: organisation, locality: 'Talence' })
      .execute()
    await sql`select set_config('atlas.with_organisation', 'off', true)`.execute(trx)
  }, 'import.commit')

describe('undoing is refused', () => {
  test('where a place that came with its organisation was changed since', async () => {
    const imported = await importWithParts()
    await change((trx) =>
      trx.updateTable('location').set({ locality: 'Pessac' }).where('locality', '=', 'Talence').execute(),
    )
    const refused = await undo(imported)
    expect(refused.statusCode).toBe(409)
    expect(refused.json().type).toBe('/problems/changed-since')
  })

  const rename = (id: string, name: string) =>
    change((trx) =>
      trx
        .updateTable('organisation')
        .set({ names: json({ en: name }) })
        .where('id', '=', id)
        .execute(),
    )

  test('once it is done', async () => {
    const { other } = await aRichAlliance()
    const renamed = await rename(other, 'New name')
    await undo(renamed)
    expect((await undo(renamed)).json()).toMatchObject({ type: '/problems/already-undone', status: 409 })
  })

  test('to the second of two who try together', async () => {
    const { other } = await aRichAlliance()
    const renamed = await rename(other, 'New name')
    const both = await Promise.all([undo(renamed), undo(renamed)])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
  })

  test('when a record was changed since, which is named', async () => {
    const { cada } = await aRichAlliance()
    const renamed = await rename(cada, 'First')
    await rename(cada, 'Second')
    const before = await everything()
    const response = await undo(renamed)
    expect(response.statusCode).toBe(409)
    expect(response.json()).toMatchObject({
      type: '/problems/changed-since',
      errors: [{ pointer: `/organisations/${cada}`, message: 'Second' }],
    })
    expect(await everything()).toEqual(before)
  })

  test.each([
    ['an action by its title', 'actions', 'action', 'Open a course'],
    ['a source by its title', 'sources', 'source', 'Census'],
    ['a decision by its finding', 'finding-decisions', 'findingDecision', 'seats kind:a'],
    ['a seat by its organisation', 'seats', 'seat', 'CADA'],
    ['an expectation by its sector and place', 'expectations', 'expectation', 'health, Lormont'],
  ] as const)('naming %s', async (_what, path, table, message) => {
    const sector = await aSector(store, alliance, { code: 'health' })
    const ids = {
      action: await anAction(store, alliance, { title: 'Open a course' }),
      source: await aSource(store, alliance, { title: 'Census' }),
      findingDecision: await aFindingDecision(store, alliance, { finding: 'seats kind:a' }),
      seat: await aSeat(store, alliance, await anOrganisation(store, alliance, { name: 'CADA' })),
      expectation: await anExpectation(store, alliance, sector, { locality: 'Lormont' }),
    }
    const created = await newest(ids[table])
    const changes = {
      action: { budget: '1' },
      source: { summary: 'x' },
      findingDecision: { reason: 'x' },
      seat: { authority: true },
    }
    const written = { expectation: { minimum: 7 }, ...changes }[table]
    await change((trx) => trx.updateTable(table).set(written).where('id', '=', ids[table]).execute())
    expect((await undo(created)).json()).toMatchObject({
      type: '/problems/changed-since',
      errors: [{ pointer: `/${path}/${ids[table]}`, message }],
    })
  })

  test('but not for a change that was undone itself', async () => {
    const { cada } = await aRichAlliance()
    const before = await everything()
    const renamed = await rename(cada, 'First')
    await undo(await rename(cada, 'Second'))
    expect((await undo(renamed)).statusCode).toBe(200)
    expect(await everything()).toEqual(before)
  })

  test('when a later change was undone and done again', async () => {
    const { cada } = await aRichAlliance()
    const renamed = await rename(cada, 'First')
    const undone = await undo(await rename(cada, 'Second'))
    await undo(undone.json().id)
    expect((await undo(renamed)).statusCode).toBe(409)
  })

  test('when others refer to what it created', async () => {
    const { other } = await aRichAlliance()
    const created = await anOrganisation(store, alliance, { name: 'Late' })
    const creation = await newest(created)
    const tie = await aPartnership(store, alliance, created, other)
    const response = await undo(creation)
    expect(response.json()).toMatchObject({
      type: '/problems/changed-since',
      errors: [{ pointer: `/partnerships/${tie}`, message: 'Late – Other' }],
    })
  })

  test('when what a record referred to is gone', async () => {
    const { cada, other } = await aRichAlliance()
    const deleted = await change((trx) => trx.deleteFrom('organisation').where('id', '=', cada).execute())
    const alsoDeleted = await change((trx) =>
      trx.deleteFrom('organisation').where('id', '=', other).execute(),
    )
    expect((await undo(deleted)).json()).toMatchObject({ type: '/problems/changed-since' })
    expect((await undo(alsoDeleted)).statusCode).toBe(200)
    expect((await undo(deleted)).statusCode).toBe(200)
  })

  test('when another record has taken the place', async () => {
    const { health } = await aRichAlliance()
    const deleted = await change((trx) => trx.deleteFrom('sector').where('id', '=', health).execute())
    await aSector(store, alliance, { code: 'health' })
    expect((await undo(deleted)).json()).toMatchObject({ type: '/problems/changed-since' })
  })

  test('for another alliance’s change', async () => {
    const theirs = await anAlliance(store)
    await aSector(store, theirs)
    const [foreign] = await store.db
      .selectFrom('change')
      .select('id')
      .where('allianceId', '=', theirs)
      .execute()
    expect((await undo(foreign?.id ?? '')).statusCode).toBe(404)
  })

  test('to a member, where it concerns the alliance itself', async () => {
    const renamed = await change((trx) => trx.updateTable('alliance').set({ name: 'Renamed' }).execute())
    caller = {
      kind: 'account',
      user,
      memberships: [{ allianceId: alliance, role: 'member' }],
      operator: false,
    }
    expect((await undo(renamed)).statusCode).toBe(403)
  })
})

describe('the list of changes', () => {
  test('comes newest first, in pages', async () => {
    for (let n = 0; n < 4; n++) await aSector(store, alliance)
    const { items: all } = await changes()
    expect(all.map(({ action }: { action: string }) => action)).toEqual([
      ...Array(4).fill('sector.create'),
      'alliance.create',
    ])
    const first = await changes('?limit=3')
    const second = await changes(`?limit=3&after=${first.next}`)
    expect([...first.items, ...second.items]).toEqual(all)
    expect(second.next).toBeNull()
  })

  test('can be asked for what was about one noun', async () => {
    const created = await change((trx) => trx.deleteFrom('survey').execute(), 'survey.delete')
    await change((trx) => trx.deleteFrom('survey').execute(), 'import.commit')
    expect((await changes('?about=survey')).items.map(({ id }: { id: string }) => id)).toEqual([created])
    expect((await changes('?about=sur')).items).toEqual([])
  })

  test('tells of one record only its own lines', async () => {
    const { cada, place } = await aRichAlliance()
    await change((trx) => trx.updateTable('organisation').set({ influence: 'high' }).execute())
    const { items } = await changes(`?subject=${cada}`)
    expect(items[0].lines).toEqual([
      {
        table: 'organisation',
        rowId: cada,
        subjectId: cada,
        operation: 'update',
        before: { influence: null },
        after: { influence: 'high' },
        known: { names: expect.anything() },
      },
    ])
    expect(items[0].counts).toEqual({ organisation: { update: 2 } })
    expect(items[1].lines).toMatchObject([{ table: 'location', rowId: place, subjectId: cada }])
  })

  test('names what was touched as it is called now, or was when it was deleted', async () => {
    const action = await anAction(store, alliance, { title: 'Open a course' })
    const decision = await aFindingDecision(store, alliance, { finding: 'seats kind:a', state: 'accepted' })
    const comment = await aFindingComment(store, alliance, { finding: 'seats kind:b' })
    const need = await aNeed(store, alliance, { labels: { en: 'Mobility' } })
    await change(async (trx) => {
      await trx.updateTable('action').set({ title: 'Open two' }).where('id', '=', action).execute()
      await trx.deleteFrom('action').where('id', '=', action).execute()
      await trx.deleteFrom('findingDecision').where('id', '=', decision).execute()
      await trx.deleteFrom('findingComment').where('id', '=', comment).execute()
    })
    await change((trx) =>
      trx
        .updateTable('need')
        .set({ labels: json({ en: 'Getting about' }) })
        .where('id', '=', need)
        .execute(),
    )
    const { items } = await changes()
    const lines: HistoryLine[] = items.flatMap(({ lines }: Change) => lines)
    const known = lines.flatMap(({ table, operation, known }) =>
      table === 'alliance'
        ? []
        : [[`${operation} ${table}`, known?.title ?? known?.finding ?? known?.labels]],
    )
    expect(known).toEqual([
      ['update need', { en: 'Getting about' }],
      ['update action', 'Open two'],
      ['delete action', 'Open two'],
      ['delete finding_decision', 'seats kind:a'],
      ['delete finding_comment', 'seats kind:b'],
      ['insert need', { en: 'Getting about' }],
      ['insert finding_comment', 'seats kind:b'],
      ['insert finding_decision', 'seats kind:a'],
      ['insert action', 'Open two'],
    ])
  })

  test('tells what was first decided and said, whatever was made of it since', async () => {
    const decision = await aFindingDecision(store, alliance, { state: 'working', inCharge: 'Sam' })
    const comment = await aFindingComment(store, alliance, { text: 'Ask them.' })
    await change(async (trx) => {
      await trx.updateTable('findingDecision').set({ inCharge: 'Ada' }).where('id', '=', decision).execute()
    })
    await change(async (trx) => {
      await trx.updateTable('findingDecision').set({ state: 'accepted' }).where('id', '=', decision).execute()
      await trx.updateTable('findingComment').set({ text: 'Asked.' }).where('id', '=', comment).execute()
      await trx.deleteFrom('findingComment').where('id', '=', comment).execute()
    })
    const { items } = await changes()
    const inserted: HistoryLine[] = items
      .flatMap(({ lines }: Change) => lines)
      .filter(({ table, operation }: HistoryLine) => operation === 'insert' && table !== 'alliance')
    expect(inserted).toMatchObject([
      { table: 'finding_comment', after: { text: 'Ask them.' }, known: { text: 'Asked.' } },
      { table: 'finding_decision', after: { state: 'working', in_charge: 'Sam' } },
    ])
  })

  test('says what was undone by what', async () => {
    const { other } = await aRichAlliance()
    const deleted = await change((trx) => trx.deleteFrom('organisation').where('id', '=', other).execute())
    const undone = (await undo(deleted)).json().id
    const { items } = await changes('?limit=2')
    expect(items).toMatchObject([
      { id: undone, undoes: deleted, undoneBy: null },
      { id: deleted, undoes: null, undoneBy: undone },
    ])
  })

  test('tells fifty lines of many, and no boundary point by point', async () => {
    const territory = await aTerritory(store, alliance)
    await change((trx) => trx.deleteFrom('territory').where('id', '=', territory).execute())
    expect((await changes()).items[0].lines[0].before).toMatchObject({ boundary: { type: 'MultiPolygon' } })
    expect((await changes()).items[0].lines[0].before.boundary.coordinates).toBeUndefined()
    await change((trx) =>
      sql`insert into organisation (alliance_id, id, names, sort_name)
        select ${alliance}, gen_random_uuid(), '{"en": "x"}', 'x' from generate_series(1, 60)`.execute(trx),
    )
    expect((await changes('?limit=1')).items[0].lines).toHaveLength(50)
  })

  test.each<[string, Principal, number]>([
    ['a guest', guest, 401],
    ['somebody from elsewhere', { kind: 'account', user, memberships: [], operator: false }, 403],
  ])('is not for %s, even where all else may be read', async (_who, stranger, status) => {
    await change((trx) =>
      trx.updateTable('alliance').set({ invented: true, guestAccess: 'everything' }).execute(),
    )
    caller = stranger
    expect((await app.inject(`/api/alliances/${alliance}/changes`)).statusCode).toBe(status)
  })

  test('refuses a cursor of another list', async () => {
    expect((await app.inject(`/api/alliances/${alliance}/changes?after=abc`)).statusCode).toBe(400)
  })
})
