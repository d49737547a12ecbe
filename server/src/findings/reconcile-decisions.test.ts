import { connectPostgres, type Store } from '@atlas/db/connect'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aFindingDecision, anAction, anAlliance, anOrganisation } from '../../../test/factories.ts'
import { testService } from '../../../test/service.ts'
import { testDatabaseUrl } from '../../../test/store.ts'
import { buildApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { findAlliance } from '../http/find-alliance.ts'
import { inProcessWorker } from './in-process-worker.ts'
import {
  alliancesToReconcile,
  everythingFound,
  reconcileAction,
  reconcileDecisions,
} from './reconcile-decisions.ts'

const { store, app } = await testService()
beforeAll(async () => {
  await app.ready()
})
const today = '2026-11-21'

const decisionsOf = (allianceId: string) =>
  store.db
    .selectFrom('findingDecision')
    .select(['finding', 'state', 'closedOn', 'closedBecause', 'closedByChangeId', 'reopenedOn'])
    .where('allianceId', '=', allianceId)
    .orderBy('finding')
    .execute()
const reconciliationsOf = async (allianceId: string) =>
  (
    await store.db
      .selectFrom('change')
      .select('counts')
      .where('allianceId', '=', allianceId)
      .where('action', '=', reconcileAction)
      .execute()
  ).map(({ counts }) => counts)

describe('two services on one database', () => {
  const url = testDatabaseUrl()
  let otherStore: Store
  let other: FastifyInstance
  beforeAll(async () => {
    // The embedded engine serves one process; there the two services share its connection.
    otherStore = url === null ? store : await connectPostgres(url, { max: 2 })
    other = buildApp({
      store: otherStore,
      config: readConfig({ LOG_LEVEL: 'silent' }),
      findingWorkers: [inProcessWorker()],
    })
    await other.ready()
  })
  afterAll(async () => {
    await other.close()
    if (otherStore !== store) await otherStore.close()
  })

  test('that hear of the same change reconcile once, and leave one change behind', async () => {
    const both = [app, other]
    const alliance = await anAlliance(store)
    await aFindingDecision(store, alliance, { finding: 'isolates', state: 'working' })
    await anAction(store, alliance, { finding: 'no-ties' })
    const row = await findAlliance(store.db, alliance)
    if (!row) throw new Error('no alliance')
    // Found already, so that both come to write at the same moment.
    await Promise.all(both.map((each) => each.findings(everythingFound(row, today))))
    const occasion = { allianceId: alliance, occasion: null, today }
    await Promise.all(both.map((each) => reconcileDecisions(each, occasion)))
    expect(await reconciliationsOf(alliance)).toEqual([{ finding_decision: { insert: 1, update: 1 } }])
  }, 120_000)
})

describe('a day that passes', () => {
  const verified = { verifiedOn: '2026-01-01' }

  test('closes what is gone by it and opens what is found by it, and is told in the history', async () => {
    const [one, two] = [await anAlliance(store), await anAlliance(store)]
    await anOrganisation(store, one, verified)
    await aFindingDecision(store, one, { finding: 'unverified', state: 'working', inCharge: 'Ada' })
    await anOrganisation(store, two, verified)
    await aFindingDecision(store, two, {
      finding: 'unverified',
      state: 'closed',
      closedBecause: 'gone',
      closedOn: '2026-02-02',
    })
    expect(await alliancesToReconcile(app)).toEqual(expect.arrayContaining([one, two]))
    const reconcile = async (day: string) => {
      for (const allianceId of [one, two])
        await reconcileDecisions(app, { allianceId, occasion: null, today: day })
    }
    await reconcile(today)
    expect(await decisionsOf(one)).toMatchObject([
      { state: 'closed', closedOn: today, closedBecause: 'gone', closedByChangeId: null },
    ])
    expect(await reconciliationsOf(two)).toEqual([])
    await reconcile('2027-06-01')
    for (const alliance of [one, two])
      expect(await decisionsOf(alliance)).toMatchObject([
        { state: 'open', closedOn: null, reopenedOn: '2027-06-01' },
      ])
    expect(await reconciliationsOf(two)).toEqual([{ finding_decision: { update: 1 } }])
  }, 120_000)

  test('that is not over yet reconciles nothing twice', async () => {
    const alliance = await anAlliance(store)
    await aFindingDecision(store, alliance, { finding: 'isolates', state: 'working' })
    const occasion = { allianceId: alliance, occasion: null, today }
    await reconcileDecisions(app, occasion)
    await reconcileDecisions(app, occasion)
    expect(await reconciliationsOf(alliance)).toHaveLength(1)
  })
})
