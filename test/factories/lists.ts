import type { Store } from '../../db/src/connect.ts'
import { fromMultiPolygon } from '../../db/src/postgis.ts'
import { type NewRow, newId } from '../../db/src/tenancy.ts'
import { json } from '../../db/src/values.ts'
import { type Area, aSquare, type Columns, inAlliance, next } from './in-alliance.ts'

/** A new alliance, without lists or organisations. Returns its id. */
export async function anAlliance(
  store: Store,
  { boundary, ...facts }: Columns<'alliance', 'boundary'> & { boundary?: Area } = {},
): Promise<string> {
  const id = facts.id ?? newId()
  const name = facts.name ?? `Alliance ${next()}`
  await inAlliance(store, id, 'alliance.create', (trx) =>
    trx
      .insertInto('alliance')
      .values({
        slug: `alliance-${id}`,
        // Only invented data may be open as a whole.
        invented: facts.guestAccess === 'everything',
        ...facts,
        id,
        name,
        ...(boundary && { boundary: fromMultiPolygon(boundary) }),
      })
      .execute(),
  )
  return id
}

/** A sector, labelled in English by its code unless told otherwise. Returns its id. */
export async function aSector(
  store: Store,
  allianceId: string,
  { labels, ...facts }: Columns<'sector', 'labels'> & { labels?: Record<string, string> } = {},
): Promise<string> {
  const id = facts.id ?? newId()
  const code = facts.code ?? `sector-${next()}`
  const row = { colour: '#0072b2', ...facts, allianceId, id, code, labels: json(labels ?? { en: code }) }
  await inAlliance(store, allianceId, 'sector.create', (trx) =>
    trx.insertInto('sector').values(row).execute(),
  )
  return id
}

/** A territory, one degree wide around [0.5, 0.5] unless told otherwise. Returns its id. */
export async function aTerritory(
  store: Store,
  allianceId: string,
  facts: Columns<'territory', 'labels' | 'boundary'> & {
    labels?: Record<string, string>
    boundary?: Area
  } = {},
): Promise<string> {
  const id = facts.id ?? newId()
  const { labels = { en: `Territory ${next()}` }, boundary = aSquare([0.5, 0.5], 1), ...rest } = facts
  const row = { ...rest, allianceId, id, labels: json(labels), boundary: fromMultiPolygon(boundary) }
  await inAlliance(store, allianceId, 'territory.create', (trx) =>
    trx
      .insertInto('territory')
      .values(row as NewRow<'territory'>)
      .execute(),
  )
  return id
}

/** A need of beneficiaries, labelled in English by its code unless told otherwise. Returns its id. */
export async function aNeed(
  store: Store,
  allianceId: string,
  { labels, ...facts }: Columns<'need', 'labels'> & { labels?: Record<string, string> } = {},
): Promise<string> {
  const id = facts.id ?? newId()
  const code = facts.code ?? `need-${next()}`
  const row = { ...facts, allianceId, id, code, labels: json(labels ?? { en: code }) }
  await inAlliance(store, allianceId, 'need.create', (trx) => trx.insertInto('need').values(row).execute())
  return id
}

/** A kind of actor, labelled in English by its code unless told otherwise. Returns its id. */
export async function anActorKind(
  store: Store,
  allianceId: string,
  { labels, ...facts }: Columns<'actorKind', 'labels'> & { labels?: Record<string, string> } = {},
): Promise<string> {
  const id = facts.id ?? newId()
  const code = facts.code ?? `actor-kind-${next()}`
  const row = { ...facts, allianceId, id, code, labels: json(labels ?? { en: code }) }
  await inAlliance(store, allianceId, 'actor-kind.create', (trx) =>
    trx.insertInto('actorKind').values(row).execute(),
  )
  return id
}

/** A criterion of the alliance's own, asking for text unless told otherwise; of a choice, by codes. Returns its id. */
export async function aCriterion(
  store: Store,
  allianceId: string,
  { choices = [], ...facts }: Columns<'criterion', 'labels' | 'choices'> & { choices?: string[] } = {},
): Promise<string> {
  const id = facts.id ?? newId()
  const code = facts.code ?? `criterion-${next()}`
  const row = { kind: 'text' as const, ...facts, allianceId, id, code, labels: json({ en: code }) }
  const offered = json(choices.map((choice) => ({ code: choice, labels: { en: choice } })))
  await inAlliance(store, allianceId, 'criterion.create', (trx) =>
    trx
      .insertInto('criterion')
      .values({ ...row, choices: offered })
      .execute(),
  )
  return id
}
