import { describe, expect, test } from 'vitest'
import {
  aFindingComment,
  aFindingDecision,
  aLocation,
  anAction,
  anAlliance,
  anOrganisation,
  aPartnership,
  aSector,
  tester,
} from '../../test/factories.ts'
import { testStore } from '../../test/store.ts'
import type { WriteTrx } from './tenancy.ts'
import { runChange } from './transactions.ts'

const store = await testStore()
const { db } = store

const forbidden = '42501'
const outsideAnyChange = 'AT001'

const change = <T>(allianceId: string, write: (trx: WriteTrx) => Promise<T>) =>
  runChange(db, { allianceId, actor: tester, action: 'test.write' }, write)

describe('a change', () => {
  const linesOf = (changeId: string) =>
    db
      .selectFrom('history')
      .select(['tableName', 'operation', 'rowId', 'subjectId', 'before', 'after'])
      .where('changeId', '=', changeId)
      .orderBy('id')
      .execute()

  test('writes what it inserted, updated and deleted into the history', async () => {
    const alliance = await anAlliance(store)
    const id = await anOrganisation(store, alliance, { name: 'CADA', website: 'https://old.example' })
    const changed = await change(alliance, (trx) =>
      trx
        .updateTable('organisation')
        .set({ website: 'https://new.example', influence: 'high' })
        .where('id', '=', id)
        .execute(),
    )
    expect(await linesOf(changed.changeId)).toEqual([
      {
        tableName: 'organisation',
        operation: 'update',
        rowId: id,
        subjectId: id,
        before: { website: 'https://old.example', influence: null },
        after: { website: 'https://new.example', influence: 'high' },
      },
    ])
    const deleted = await change(alliance, (trx) =>
      trx.deleteFrom('organisation').where('id', '=', id).execute(),
    )
    expect(await linesOf(deleted.changeId)).toMatchObject([
      { operation: 'delete', rowId: id, before: { names: { en: 'CADA' }, influence: 'high' }, after: null },
    ])
  })

  test('says what went along with a deleted record', async () => {
    const alliance = await anAlliance(store)
    const sector = await aSector(store, alliance)
    const one = await anOrganisation(store, alliance, { sectors: [sector] })
    const other = await anOrganisation(store, alliance)
    await aLocation(store, alliance, one)
    await aPartnership(store, alliance, one, other)
    const { changeId } = await change(alliance, (trx) =>
      trx.deleteFrom('organisation').where('id', '=', one).execute(),
    )
    const lines = await linesOf(changeId)
    expect(lines.map(({ tableName }) => tableName).sort()).toEqual([
      'location',
      'organisation',
      'organisation_sector',
      'partnership',
    ])
    expect(lines.every(({ operation }) => operation === 'delete')).toBe(true)
    const counted = await db.selectFrom('change').select('counts').where('id', '=', changeId).execute()
    expect(counted).toEqual([
      {
        counts: {
          location: { delete: 1 },
          organisation: { delete: 1 },
          organisation_sector: { delete: 1 },
          partnership: { delete: 1 },
        },
      },
    ])
  })

  test('counts the revision of the record and of the dataset, each by one', async () => {
    const alliance = await anAlliance(store)
    const id = await anOrganisation(store, alliance)
    const revisions = () =>
      db
        .selectFrom('organisation')
        .innerJoin('alliance', 'alliance.id', 'organisation.allianceId')
        .select(['organisation.revision', 'alliance.revision as allianceRevision', 'datasetRevision'])
        .where('organisation.id', '=', id)
        .executeTakeFirstOrThrow()
    const before = await revisions()
    const { revision } = await change(alliance, (trx) =>
      trx.updateTable('organisation').set({ interests: 'housing' }).where('id', '=', id).execute(),
    )
    const after = await revisions()
    expect(after).toEqual({
      revision: before.revision + 1,
      allianceRevision: before.allianceRevision,
      datasetRevision: before.datasetRevision + 1,
    })
    expect(revision).toBe(after.datasetRevision)
  })

  test('of what stands in no dataset is counted, and leaves the dataset at its revision', async () => {
    const alliance = await anAlliance(store)
    const counters = () =>
      db
        .selectFrom('alliance')
        .select(['revision', 'changes', 'datasetRevision'])
        .where('id', '=', alliance)
        .executeTakeFirst()
    await aFindingComment(store, alliance)
    await aFindingDecision(store, alliance)
    await anAction(store, alliance)
    expect(await counters()).toEqual({ revision: 1, changes: 4, datasetRevision: 1 })
    await anOrganisation(store, alliance)
    expect(await counters()).toEqual({ revision: 1, changes: 5, datasetRevision: 5 })
  })

  test('leaves nothing when it fails', async () => {
    const alliance = await anAlliance(store)
    const failing = change(alliance, async (trx) => {
      await trx.updateTable('alliance').set({ name: 'Half' }).execute()
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    const row = db.selectFrom('alliance').select(['name', 'datasetRevision']).where('id', '=', alliance)
    expect(await row.executeTakeFirst()).toMatchObject({
      datasetRevision: 1,
      name: expect.not.stringContaining('Half'),
    })
  })

  test('tells listeners which alliance moved, and to which revision', async () => {
    const alliance = await anAlliance(store)
    const heard: string[] = []
    const stop = await store.listen('atlas_changes', (payload) => heard.push(payload))
    const { changeId, revision } = await change(alliance, (trx) =>
      trx.updateTable('alliance').set({ purpose: 'heard' }).execute(),
    )
    await expect
      .poll(() => heard.map((payload) => JSON.parse(payload)))
      .toContainEqual({
        ...{ allianceId: alliance, changeId, revision, action: 'test.write' },
        ...{ datasetRevision: revision, factsRevision: revision, tables: ['alliance'] },
      })
    await stop()
  })

  test('is the only way to write, for the owner of the tables too', async () => {
    const alliance = await anAlliance(store)
    const id = await anOrganisation(store, alliance)
    const write = db.updateTable('organisation').set({ interests: 'x' }).where('id', '=', id)
    await expect(write.execute()).rejects.toMatchObject({ code: outsideAnyChange })
    const remove = db.deleteFrom('organisation').where('id', '=', id)
    await expect(remove.execute()).rejects.toMatchObject({ code: outsideAnyChange })
  })

  test('can write no history of its own', async () => {
    const alliance = await anAlliance(store)
    const forged = change(alliance, (trx) =>
      trx
        .insertInto('history')
        .values({
          allianceId: alliance,
          changeId: alliance,
          rowId: alliance,
          subjectId: alliance,
          tableName: 'x',
          operation: 'insert',
        })
        .execute(),
    )
    await expect(forged).rejects.toMatchObject({ code: forbidden })
  })
})
