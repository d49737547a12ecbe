import type { Store } from '@atlas/db/connect'
import { sql } from 'kysely'
import {
  aCriterion,
  aGapComment,
  aGapDecision,
  aLocation,
  aNeed,
  anAction,
  anActorKind,
  anOrganisation,
  aPartnership,
  aSeat,
  aSector,
} from '../../../test/factories.ts'
import { allianceColumn, tables } from '../history/tables.ts'

/** Everything of the alliance, without what counts writes. */
export async function everythingOf({ db }: Store, alliance: string) {
  const rows: unknown[] = []
  for (const table of tables) {
    const result = await sql`
      select ${table}::text as table,
        to_jsonb(t) - array['revision', 'dataset_revision', 'changes', 'updated_at'] as row
      from ${sql.table(table)} t
      where ${sql.ref(allianceColumn(table))} = ${alliance} order by t.id`.execute(db)
    rows.push(...result.rows)
  }
  return rows
}

/** Two records of one organisation, with all that refers to either. */
export async function twoRecordsIn(store: Store, alliance: string) {
  const health = await aSector(store, alliance)
  const housing = await aSector(store, alliance)
  const language = await aNeed(store, alliance)
  const kind = await anActorKind(store, alliance)
  const trust = await aCriterion(store, alliance)
  const third = await anOrganisation(store, alliance, { name: 'Third' })
  const goes = await anOrganisation(store, alliance, {
    ...{
      name: 'Health bus',
      names: { fr: 'Bus santé' },
      sectors: [housing],
      needs: [language],
      actorKinds: [kind],
    },
    ...{ criteria: { [trust]: 'much' }, influence: 'high', contribution: 'A van', approachedById: third },
  })
  const stays = await anOrganisation(store, alliance, {
    ...{ name: 'Health Bus', sectors: [health], contribution: 'Rooms', approachedById: goes },
  })
  const sought = await anOrganisation(store, alliance, { status: 'missing', approachedById: goes })
  await aLocation(store, alliance, stays, { locality: 'Lyon' })
  const lyon = await aLocation(store, alliance, goes, { locality: 'LYON', point: [4.8, 45.7] })
  const bron = await aLocation(store, alliance, goes, { locality: 'Bron', point: [4.9, 45.73] })
  await aPartnership(store, alliance, stays, goes)
  await aPartnership(store, alliance, third, stays, { state: 'wanted' })
  await aPartnership(store, alliance, goes, third, { provenance: 'confirmed', strength: 2 })
  await aPartnership(store, alliance, goes, sought, { kind: 'referral' })
  const seat = await aSeat(store, alliance, goes, { actorKindId: kind })
  const about = `engagement organisation:${goes}`
  const action = await anAction(store, alliance, { responsibleId: goes, gap: about })
  await aGapDecision(store, alliance, { gap: about, state: 'working' })
  await aGapComment(store, alliance, { gap: about })
  const lists = { health, housing, language, kind, trust }
  return { ...lists, third, goes, stays, sought, lyon, bron, seat, action }
}
