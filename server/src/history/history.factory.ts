import { newId, type WriteTrx } from '@atlas/db/tenancy'
import { runChange } from '@atlas/db/transactions'
import { json } from '@atlas/db/values'
import { sql } from 'kysely'
import { beforeEach } from 'vitest'
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
  aSuggestionDecision,
  aSurvey,
  aTerritory,
  tester,
} from '../../../test/factories.ts'
import { testService } from '../../../test/service.ts'
import { everythingOf } from '../exchange/everything.factory.ts'
import type { Principal } from '../http/principal.ts'

const user = { id: 'history-test', name: 'Ada', email: 'ada@example.org' }

/** For one file of tests about history: a service, whoever asks it, and for each test an alliance that is theirs. */
export async function historyDesk() {
  let caller: Principal
  const { store, app } = await testService({ authenticate: () => caller })
  let alliance: string

  beforeEach(async () => {
    alliance = await anAlliance(store)
    caller = {
      kind: 'account',
      user,
      memberships: [{ allianceId: alliance, role: 'owner' }],
      operator: false,
    }
  })

  const change = async (write: (trx: WriteTrx) => Promise<unknown>, action = 'test.write') =>
    (await runChange(store.db, { allianceId: alliance, actor: tester, action }, write)).changeId

  const undo = (changeId: string) =>
    app.inject({ method: 'POST', url: `/api/alliances/${alliance}/changes/${changeId}/undo` })

  const changes = async (query = '') =>
    (await app.inject(`/api/alliances/${alliance}/changes${query}`)).json()

  const newest = async (subject?: string): Promise<string> =>
    (await changes(subject ? `?subject=${subject}` : '')).items[0].id

  const everything = () => everythingOf(store, alliance)

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
    await aSuggestionDecision(store, alliance, { organisationId: cada })
    const place = await aLocation(store, alliance, cada, { point: [-0.579180035712345, 44.83778901234567] })
    const tie = await aPartnership(store, alliance, cada, other)
    const survey = await aSurvey(store, alliance, { sectorId: health, territoryId: territory })
    const lists = { health, housing, territory, need, kind, criterion }
    return { ...lists, cada, other, place, tie, survey, seat, action, decision, source }
  }

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

  return {
    ...{ store, app, user, change, undo, changes, newest, everything, aRichAlliance, importWithParts },
    /** Of the test that runs. */
    get alliance() {
      return alliance
    },
    become: (principal: Principal) => {
      caller = principal
    },
  }
}
