import type { FindingDecision } from '@atlas/shared/finding-decisions'
import type { FindingList } from '@atlas/shared/findings/answers/finding-list'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import {
  aFindingDecision,
  anActorKind,
  anAlliance,
  anOrganisation,
  aSeat,
  aSector,
  aSurvey,
} from '../../../test/factories.ts'
import { aMember, testService } from '../../../test/service.ts'
import { buildApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { readCsv } from './csv.factory.ts'
import { type FindingWorker, WorkerFailure } from './finding-question.ts'
import { inProcessWorker } from './in-process-worker.ts'
import { reconciliationOf } from './reconcile-decisions.ts'

const { store, app, as } = await testService()

let alliance: string
let sector: string
let finding: string

beforeAll(async () => {
  alliance = await anAlliance(store, { guestAccess: 'facts', languages: ['fr', 'en'] })
  sector = await aSector(store, alliance, { labels: { en: 'Health', fr: 'Santé' } })
  await aSurvey(store, alliance, { sectorId: sector, lookedOn: '2026-11-01', lookedBy: 'Ada' })
  await anOrganisation(store, alliance, { influence: 'high', engagementLevel: 'information' })
  finding = `coverage sector:${sector}`
})

const list = async (query = '', caller = as(aMember(alliance))): Promise<FindingList> =>
  (await caller.get(`/alliances/${alliance}/findings${query}`)).json()

describe('the list of findings', () => {
  test("tells each finding in the alliance's first language, with its rule and what is behind it", async () => {
    const { findings, language, summary, settings, today } = await list('?today=2026-11-21')
    expect(language).toBe('fr')
    expect(today).toBe('2026-11-21')
    expect(summary).toHaveLength(5)
    expect(settings).toMatchObject({ reachMetres: 10_000 })
    expect(findings.find(({ id }) => id === finding)).toMatchObject({
      kind: 'coverage',
      subject: [{ noun: 'sector', id: sector }],
      seriousness: { level: 'high', reason: 'nobody-in-region' },
      figures: { existing: { n: 0 } },
      title: 'Santé',
      rule: 'Quelqu’un a cherché et n’a trouvé personne dans toute la région.',
      state: 'open',
      decision: null,
    })
  })

  test('tells it in another language when asked', async () => {
    const { findings } = await list('?language=en&today=2026-11-21')
    expect(findings.find(({ id }) => id === finding)?.text).toMatch(
      /^Ada looked on 1 November 2026 and found nobody for Health in the whole region\./,
    )
  })

  test('keeps judgements, decisions and names of who looked from guests', async () => {
    const { id } = await anOrganisationOfInfluence()
    const insiders = await list('?language=en')
    expect(insiders.findings.map(({ kind }) => kind)).toContain('engagement')
    const guests = await list('?language=en', as())
    expect(guests.findings.map(({ kind }) => kind)).not.toContain('engagement')
    expect(guests.findings.find((each) => each.id === finding)).toMatchObject({ decision: null })
    expect(JSON.stringify(guests)).not.toContain('Ada')
    expect(JSON.stringify(guests.findings)).not.toContain(`engagement organisation:${id}`)
  })

  test('says in words what its kinds and its figures are', async () => {
    const { findings, kinds, figureNames } = await list('?language=en')
    expect(Object.keys(kinds).sort()).toEqual([...new Set(findings.map(({ kind }) => kind))].sort())
    expect(kinds.coverage?.method).toMatch(/\w/)
    for (const { figures } of findings)
      for (const name of Object.keys(figures)) expect(figureNames[name], name).not.toBe(name)
  })

  test('refuses a language it does not speak, and a day that is none', async () => {
    const member = as(aMember(alliance))
    expect((await member.get(`/alliances/${alliance}/findings?language=de`)).statusCode).toBe(400)
    expect((await member.get(`/alliances/${alliance}/findings?today=soon`)).statusCode).toBe(400)
  })

  test('comes as CSV too, a line a finding, and a line for each identifier behind a figure', async () => {
    const kind = await anActorKind(store, alliance)
    const { id: seated } = await anOrganisationOfInfluence()
    await aSeat(store, alliance, seated, { actorKindId: await anActorKind(store, alliance) })
    const { findings, today, revision } = await list('?language=en')
    const lines = await readCsv(as(aMember(alliance)), `/alliances/${alliance}/findings.csv?language=en`)
    expect(lines.map(({ id, kind, text }) => [id, kind, text])).toEqual(
      findings.map(({ id, kind, text }) => [id, kind, text]),
    )
    expect(lines.find(({ id }) => id === finding)?.figures).toContain('existing: 0 / ')
    expect(lines[0]).toMatchObject({ found_on: today, revision: String(revision) })
    const evidence = await readCsv(as(aMember(alliance)), `/alliances/${alliance}/findings/evidence.csv`)
    const behind = findings.flatMap(({ id: finding, figures }) =>
      Object.entries(figures).flatMap(([figure, { n, total, unknown, ids, unknownIds, counts }]) => {
        const said = { finding, figure, counts, n: String(n), total: String(total), unknown: String(unknown) }
        const each = [
          ...ids.map((id) => ({ ...said, is: 'counted', id })),
          ...unknownIds.map((id) => ({ ...said, is: 'unknown', id })),
        ]
        return each.length > 0 ? each : [{ ...said, is: '', id: '' }]
      }),
    )
    expect(evidence).toEqual(behind)
    expect(evidence).toContainEqual(
      expect.objectContaining({
        finding: `seats actor-kind:${kind}`,
        figure: 'seats',
        n: '0',
        is: '',
        id: '',
      }),
    )
  })

  test('is sent again only when something has changed, be it a decision', async () => {
    const other = await anAlliance(store)
    const member = as(aMember(other))
    const address = `/alliances/${other}/findings?today=2026-11-21`
    const first = await member.get(address)
    const again = () => member.get(address, { 'if-none-match': String(first.headers.etag) })
    expect((await again()).statusCode).toBe(304)
    await member.post(`/alliances/${other}/finding-decisions`, { finding: 'no-seats', state: 'accepted' })
    const changed = await again()
    expect(changed.json().gone).toMatchObject([{ finding: 'no-seats', state: 'accepted' }])
  })

  test('is refused where its process dies again and again, which says to come again', async () => {
    let failures = 2
    const worker = inProcessWorker()
    const dying: FindingWorker = {
      ...worker,
      ask: async (...asked) => {
        if (failures-- > 0) throw new WorkerFailure('killed')
        return worker.ask(...asked)
      },
    }
    const other = buildApp({
      store,
      config: readConfig({ LOG_LEVEL: 'silent' }),
      findingWorkers: [dying],
    })
    onTestFinished(() => other.close())
    const get = () => other.inject(`/api/alliances/${alliance}/findings`)
    const answer = await get()
    expect(answer.statusCode).toBe(503)
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    expect(answer.json()).toMatchObject({
      type: '/problems/unavailable',
      detail: expect.stringContaining('Try again in a moment'),
    })
    expect((await get()).statusCode).toBe(200)
  })

  test('is told to guests as of this day alone, and to members as of others too', async () => {
    const path = `/alliances/${alliance}/findings`
    const [yesterday, soon] = [-1, 1].map((days) =>
      new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
    )
    for (const day of [yesterday, soon]) {
      expect((await as().get(`${path}?today=${day}`)).json()).toMatchObject({
        errors: [{ pointer: 'today', code: 'range' }],
      })
      expect((await as(aMember(alliance)).get(`${path}?today=${day}`)).json()).toMatchObject({ today: day })
    }
    expect((await as(aMember(alliance)).get(`${path}?today=2999-01-01`)).statusCode).toBe(400)
  })

  test('can be asked for as if the missing actors were found', async () => {
    const other = await anAlliance(store)
    const housing = await aSector(store, other)
    await aSurvey(store, other, { sectorId: housing })
    await anOrganisation(store, other, { status: 'missing', sectors: [housing] })
    const asked = async (query: string): Promise<FindingList> =>
      (await as(aMember(other)).get(`/alliances/${other}/findings${query}`)).json()
    const about = ({ findings }: FindingList) =>
      findings.filter(({ id }) => id === `coverage sector:${housing}`)
    expect(about(await asked(''))).toHaveLength(1)
    expect(about(await asked('?assume=missing-actors-found'))).toHaveLength(0)
  })

  test('is empty of findings where there is nothing at all', async () => {
    const empty = await anAlliance(store)
    const answer = await as(aMember(empty)).get(`/alliances/${empty}/findings`)
    expect(answer.json()).toMatchObject({ findings: [], gone: [] })
    expect(answer.body).not.toMatch(/NaN|Infinity/)
  })
})

const anOrganisationOfInfluence = async () => ({
  id: await anOrganisation(store, alliance, { influence: 'high', engagementLevel: 'consultation' }),
})

describe('what people decided about a finding', () => {
  const decisionOf = async (): Promise<FindingDecision | undefined> => {
    const { findings, gone } = await list()
    return (
      findings.find((each) => each.id === finding)?.decision ?? gone.find((each) => each.finding === finding)
    )
  }
  const reconciled = async (wanted: Partial<FindingDecision>) => {
    await expect.poll(decisionOf, { timeout: 20_000, interval: 300 }).toMatchObject(wanted)
  }

  test('closes by itself when the finding is gone, says after which change, and opens again when it is back', async () => {
    await app.listen({ host: '127.0.0.1', port: 0 })
    await app.reconciling.isHeard
    await aFindingDecision(store, alliance, { finding, state: 'working', inCharge: 'Ada' })
    const member = as(aMember(alliance))
    const found = await member.post(`/alliances/${alliance}/organisations`, {
      names: { fr: 'Médiation' },
      sectorIds: [sector],
    })
    await reconciled({ state: 'closed', closedBecause: 'gone' })
    expect(await decisionOf()).toMatchObject({
      inCharge: 'Ada',
      closedByChangeId: found.headers['change-id'],
    })

    await member.delete(`/alliances/${alliance}/organisations/${found.json().id}`, 1)
    await reconciled({ state: 'open', closedOn: null })
    expect((await decisionOf())?.reopenedOn).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  test('closes by itself when its missing actor is found, though nobody had decided anything', async () => {
    const housing = await aSector(store, alliance)
    const answered = `coverage sector:${housing}`
    const member = as(aMember(alliance))
    const base = `/alliances/${alliance}/organisations`
    const sought = await member.post(base, {
      names: { fr: 'Un bailleur' },
      status: 'missing',
      sectorIds: [housing],
      answersFinding: answered,
    })
    const { id, revision } = sought.json()
    const found = await member.patch(`${base}/${id}`, { status: 'existing' }, revision)
    const gone = async () => (await list()).gone.find((decision) => decision.finding === answered)
    await expect
      .poll(gone, { timeout: 20_000, interval: 300 })
      .toMatchObject({ state: 'closed', closedBecause: 'gone', closedByChangeId: found.headers['change-id'] })
  })

  test('closes by itself when its missing actor turns out to be an organisation of the base', async () => {
    const housing = await aSector(store, alliance)
    const answered = `coverage sector:${housing}`
    const known = await anOrganisation(store, alliance, { name: 'Landlord' })
    const facts = { name: 'Landlord', sectors: [housing], answersFinding: answered }
    const sought = await anOrganisation(store, alliance, { ...facts, status: 'missing' })
    const member = as(aMember(alliance))
    const merged = await app.inject({
      method: 'POST',
      url: `/api/alliances/${alliance}/organisations/${known}/merge`,
      payload: { source: { id: sought, revision: 1 } },
      headers: { ...member.headers, 'if-match': '"1"' },
    })
    const gone = async () => (await list()).gone.find((decision) => decision.finding === answered)
    await expect.poll(gone, { timeout: 20_000, interval: 300 }).toMatchObject({
      state: 'closed',
      closedBecause: 'gone',
      closedByChangeId: merged.headers['change-id'],
    })
  })

  test.each([
    ['working on it, still found', { state: 'working', closedBecause: null }, true, undefined],
    ['working on it, gone', { state: 'working', closedBecause: null }, false, 'closed'],
    ['closed by somebody, still found', { state: 'closed', closedBecause: 'said' }, true, undefined],
    ['closed by somebody, gone', { state: 'closed', closedBecause: 'said' }, false, 'known-gone'],
    ['closed because it was gone, back', { state: 'closed', closedBecause: 'gone' }, true, 'open'],
    ['closed because it was gone, still gone', { state: 'closed', closedBecause: 'gone' }, false, undefined],
  ] as const)('%s', (_, decision, isFound, becomes) => {
    const reconciled = reconciliationOf(
      [{ id: '1', finding: 'no-ties', ...decision }],
      new Set(isFound ? ['no-ties'] : []),
    )
    expect(reconciled.map((each) => each.becomes)).toEqual(becomes ? [becomes] : [])
  })
})
