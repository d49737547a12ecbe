import { newId, type WriteTrx } from '@atlas/db/tenancy'
import { json } from '@atlas/db/values'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { historyDesk } from './history.factory.ts'

const desk = await historyDesk()
const { app, change, undo, newest, everything, aRichAlliance, importWithParts } = desk
type Rich = Awaited<ReturnType<typeof aRichAlliance>>
let alliance: string
beforeEach(() => {
  alliance = desk.alliance
})

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
