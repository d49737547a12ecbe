import { json } from '@atlas/db/values'
import type { Change, HistoryLine } from '@atlas/shared/history'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  aFindingComment,
  aFindingDecision,
  aNeed,
  anAction,
  aSector,
  aTerritory,
} from '../../../test/factories.ts'
import { guest, type Principal } from '../http/principal.ts'
import { historyDesk } from './history.factory.ts'

const desk = await historyDesk()
const { store, app, user, change, undo, changes, aRichAlliance } = desk
let alliance: string
beforeEach(() => {
  alliance = desk.alliance
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
    desk.become(stranger)
    expect((await app.inject(`/api/alliances/${alliance}/changes`)).statusCode).toBe(status)
  })

  test('refuses a cursor of another list', async () => {
    expect((await app.inject(`/api/alliances/${alliance}/changes?after=abc`)).statusCode).toBe(400)
  })
})
