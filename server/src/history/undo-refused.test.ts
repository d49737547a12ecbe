import { json } from '@atlas/db/values'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  aFindingDecision,
  anAction,
  anAlliance,
  anExpectation,
  anOrganisation,
  aPartnership,
  aSeat,
  aSector,
  aSource,
} from '../../../test/factories.ts'
import { historyDesk } from './history.factory.ts'

const desk = await historyDesk()
const { store, user, change, undo, newest, everything, aRichAlliance, importWithParts } = desk
let alliance: string
beforeEach(() => {
  alliance = desk.alliance
})

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
    desk.become({
      kind: 'account',
      user,
      memberships: [{ allianceId: alliance, role: 'member' }],
      operator: false,
    })
    expect((await undo(renamed)).statusCode).toBe(403)
  })
})
