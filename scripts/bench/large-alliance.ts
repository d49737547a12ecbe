import type { Store } from '../../db/src/connect.ts'
import { fromPosition } from '../../db/src/postgis.ts'
import { newId } from '../../db/src/tenancy.ts'
import { runChange } from '../../db/src/transactions.ts'
import { json } from '../../db/src/values.ts'
import { aNeed, anActorKind, anAlliance, aSector, aSquare, aTerritory, tester } from '../../test/factories.ts'
import { dice } from '../training/dice.ts'
import { kinds } from '../training/kinds.ts'
import { animals, streets, traits } from '../training/words.ts'

const [sectorCount, needCount, actorKindCount] = [12, 7, 11]
/** Territories are squares of half a degree over Aquitaine. */
const [west, south, columns, rows] = [-1.75, 43.25, 6, 5]

/**
 * An alliance as large as a whole country's might be: names in one or two languages, one to three sectors, nine in ten
 * placed and one in five with a second place, a tie and a half each, influence for half of them; a kind of actor each,
 * and for half of them one to three needs that they serve, for a third of these with how formally.
 * @returns its id
 */
export async function aLargeAlliance(
  store: Store,
  organisations: number,
  { ties = organisations * 1.5, ...facts }: Parameters<typeof anAlliance>[1] & { ties?: number } = {},
): Promise<string> {
  const allianceId = await anAlliance(store, { guestAccess: 'facts', ...facts })
  const sectors = await Promise.all(
    Array.from({ length: sectorCount }, (_, position) => aSector(store, allianceId, { position })),
  )
  const lists = {
    sectors,
    needs: await Promise.all(
      Array.from({ length: needCount }, (_, position) => aNeed(store, allianceId, { position })),
    ),
    actorKinds: await Promise.all(
      Array.from({ length: actorKindCount }, (_, position) => anActorKind(store, allianceId, { position })),
    ),
  }
  for (let cell = 0; cell < columns * rows; cell++) {
    const centre = [
      west + (cell % columns) / 2 + 0.25,
      south + Math.floor(cell / columns) / 2 + 0.25,
    ] as const
    await aTerritory(store, allianceId, { boundary: aSquare([...centre], 0.5) })
  }
  const invented = invent(allianceId, organisations, ties, lists)
  await runChange(store.db, { allianceId, actor: tester, action: 'bench.fill' }, async (trx) => {
    for (const rows of chunks(invented.organisations))
      await trx.insertInto('organisation').values(rows).execute()
    for (const rows of chunks(invented.links))
      await trx.insertInto('organisationSector').values(rows).execute()
    for (const rows of chunks(invented.needs)) await trx.insertInto('organisationNeed').values(rows).execute()
    for (const rows of chunks(invented.actorKinds))
      await trx.insertInto('organisationActorKind').values(rows).execute()
    for (const rows of chunks(invented.locations)) await trx.insertInto('location').values(rows).execute()
    for (const rows of chunks(invented.partnerships))
      await trx
        .insertInto('partnership')
        .values(rows)
        .onConflict((repeated) => repeated.doNothing())
        .execute()
  })
  await store.script('vacuum analyze')
  return allianceId
}

const statuses = ['existing', 'existing', 'existing', 'developing', 'missing', 'closed'] as const

type Lists = Record<'sectors' | 'needs' | 'actorKinds', string[]>

function invent(allianceId: string, count: number, ties: number, { sectors, needs, actorKinds }: Lists) {
  const { roll, below, chance, pick, shuffled } = dice(20_000)
  const organisations = Array.from({ length: count }, () => {
    const [animal, trait, kind] = [pick(animals), pick(traits), pick(kinds)]
    const name = `${kind.english} ${trait[0]} ${animal[0]} ${below(count)}`
    const names: Record<string, string> = chance(0.4)
      ? { fr: `${kind.french} ${animal[1]} ${trait[1]}`, en: name }
      : { en: name }
    return {
      allianceId,
      id: newId(),
      names: json(names),
      status: pick(statuses),
      website: chance(0.5) ? `https://www.${animal[0]}-${trait[0]}-${below(count)}.example/` : null,
      verifiedOn: chance(0.3) ? `2026-0${1 + below(9)}-${10 + below(19)}` : null,
      contribution: chance(0.3) ? kind.contribution : '',
      influence: chance(0.5) ? pick(['low', 'medium', 'high'] as const) : null,
      interests: chance(0.3) ? kind.interests : '',
    }
  })
  const place = (organisationId: string, position: number) => ({
    allianceId,
    id: newId(),
    organisationId,
    position,
    address: `${below(200)} ${pick(streets)}`,
    locality: `Locality ${below(400)}`,
    country: 'FR',
    point: fromPosition(chance(0.9) ? [west + roll() * 3, south + roll() * 2.5] : null),
  })
  const partnership = () => {
    const from = below(count)
    const to = (from + 1 + below(count - 1)) % count
    return {
      allianceId,
      id: newId(),
      fromId: organisations[from]?.id ?? '',
      toId: organisations[to]?.id ?? '',
      kind: pick(['cooperation', 'referral', 'funding', 'membership', 'information'] as const),
      strength: chance(0.5) ? 1 + below(3) : null,
    }
  }
  return {
    organisations,
    links: organisations.flatMap(({ id: organisationId }) =>
      shuffled(sectors)
        .slice(0, 1 + below(3))
        .map((sectorId, index) => ({ allianceId, organisationId, sectorId, principal: index === 0 })),
    ),
    locations: organisations.flatMap(({ id }) => (chance(0.2) ? [place(id, 0), place(id, 1)] : place(id, 0))),
    partnerships: Array.from({ length: ties }, partnership),
    needs: organisations.flatMap(({ id: organisationId }) =>
      (chance(0.5) ? shuffled(needs).slice(0, 1 + below(3)) : []).map((needId) => ({
        allianceId,
        organisationId,
        needId,
        relation: 'serves' as const,
        formality: chance(1 / 3) ? pick(['informal', 'agreement', 'institution'] as const) : null,
      })),
    ),
    actorKinds: organisations.map(({ id: organisationId }) => ({
      allianceId,
      organisationId,
      actorKindId: pick(actorKinds),
    })),
  }
}

/** As many rows as one statement takes parameters for. */
const chunks = <T>(rows: T[], length = 1000): T[][] =>
  Array.from({ length: Math.ceil(rows.length / length) }, (_, nth) =>
    rows.slice(nth * length, (nth + 1) * length),
  )
