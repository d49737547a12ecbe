import { sql } from 'kysely'
import type { Store } from '../../db/src/connect.ts'
import { changeAlliance, newId, type Trx } from '../../db/src/tenancy.ts'
import { anAlliance, aSector, aSquare, aTerritory, tester } from '../../test/factories.ts'
import { dice } from '../training/dice.ts'
import { animals, kinds, streets, traits } from '../training/words.ts'

const sectorCount = 12
/** Territories are squares of half a degree over Aquitaine. */
const [west, south, columns, rows] = [-1.75, 43.25, 6, 5]

/**
 * An alliance as large as a whole country's might be: names in one or two languages, one to three sectors, nine in ten
 * placed and one in five with a second place, a tie and a half each, influence for half of them.
 * @returns its id
 */
export async function aLargeAlliance(store: Store, organisations: number): Promise<string> {
  const allianceId = await anAlliance(store, { guestAccess: 'facts' })
  const sectors = await Promise.all(
    Array.from({ length: sectorCount }, (_, position) => aSector(store, allianceId, { position })),
  )
  for (let cell = 0; cell < columns * rows; cell++) {
    const centre = [
      west + (cell % columns) / 2 + 0.25,
      south + Math.floor(cell / columns) / 2 + 0.25,
    ] as const
    await aTerritory(store, allianceId, { boundary: aSquare([...centre], 0.5) })
  }
  await changeAlliance(store.db, { allianceId, actor: tester, action: 'bench.fill' }, async (trx) => {
    const invented = invent(organisations, sectors)
    for (const [table, filled] of Object.entries(invented)) await fill(trx, table, filled)
  })
  await store.script('vacuum analyze')
  return allianceId
}

function invent(count: number, sectors: string[]) {
  const { roll, below, chance, pick, shuffled } = dice(20_000)
  const organisation = Array.from({ length: count }, () => {
    const [animal, trait, kind] = [pick(animals), pick(traits), pick(kinds)]
    const name = `${kind.english} ${trait[0]} ${animal[0]} ${below(count)}`
    return {
      id: newId(),
      names: chance(0.4) ? { fr: `${kind.french} ${animal[1]} ${trait[1]}`, en: name } : { en: name },
      sort_name: name.toLowerCase(),
      status: pick(['existing', 'existing', 'existing', 'developing', 'missing', 'closed']),
      website: chance(0.5) ? `https://www.${animal[0]}-${trait[0]}-${below(count)}.example/` : null,
      verified_on: chance(0.3) ? `2026-0${1 + below(9)}-${10 + below(19)}` : null,
      contribution: chance(0.3) ? kind.contribution : '',
      influence: chance(0.5) ? pick(['low', 'medium', 'high']) : null,
      interests: chance(0.3) ? kind.interests : '',
    }
  })
  const place = ({ id }: { id: string }, position: number) => ({
    id: newId(),
    organisation_id: id,
    position,
    address: `${below(200)} ${pick(streets)}`,
    locality: `Locality ${below(400)}`,
    country: 'FR',
    point: chance(0.9) ? `SRID=4326;POINT(${west + roll() * 3} ${south + roll() * 2.5})` : null,
  })
  const links = organisation.flatMap(({ id }) =>
    shuffled(sectors)
      .slice(0, 1 + below(3))
      .map((sector_id, index) => ({ organisation_id: id, sector_id, principal: index === 0 })),
  )
  const partnership = Array.from({ length: count * 1.5 }, () => {
    const from = below(count)
    return {
      id: newId(),
      from_id: organisation[from]?.id,
      to_id: organisation[(from + 1 + below(count - 1)) % count]?.id,
      kind: pick(['cooperation', 'referral', 'funding', 'membership', 'information']),
      strength: chance(0.5) ? 1 + below(3) : null,
    }
  })
  return {
    organisation,
    organisation_sector: links,
    location: organisation.flatMap((one) => (chance(0.2) ? [place(one, 0), place(one, 1)] : place(one, 0))),
    partnership,
  }
}

/** Columns that are not said take their defaults. */
async function fill(trx: Trx, table: string, values: object[]) {
  const names = sql.join(Object.keys(values[0] ?? {}).map((name) => sql.raw(name)))
  await sql`
    insert into ${sql.table(table)} (alliance_id, ${names})
    select current_alliance(), ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(values)}::text::jsonb)
    on conflict do nothing`.execute(trx)
}
