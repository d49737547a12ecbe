import type { Store } from '@atlas/db/connect'
import { sql } from 'kysely'
import {
  aCriterion,
  aFindingComment,
  aFindingDecision,
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
        to_jsonb(t) - array['revision', 'change_id', 'dataset_revision', 'dataset_change_id', 'facts_revision', 'facts_change_id', 'changes', 'updated_at'] as row
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
