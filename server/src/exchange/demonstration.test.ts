import { readFile } from 'node:fs/promises'
import type { Store } from '@atlas/db/connect'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anAlliance } from '../../../test/factories.ts'
import { ownStore } from '../../../test/store.ts'
import { loadDemonstration } from './demonstration.ts'

type Counts = Record<string, Record<string, { organisations: number; localities: Record<string, number> }>>

const golden = async (): Promise<Counts> =>
  JSON.parse(await readFile(new URL('../../../test/golden/sector-counts.json', import.meta.url), 'utf8'))

/** Organisations of each alliance by sector and locality, as the golden file counts them. */
async function count({ db }: Store, slugs: string[]): Promise<Counts> {
  const { rows } = await sql<{
    alliance: string
    sector: string
    organisation: string | null
    locality: string
  }>`
    select a.name as alliance, s.labels->>'en' as sector, o.organisation_id as organisation, coalesce(l.locality, '') as locality
    from alliance a join sector s on s.alliance_id = a.id
      left join organisation_sector o on o.alliance_id = a.id and o.sector_id = s.id
      left join location l on l.alliance_id = a.id and l.organisation_id = o.organisation_id
    where a.slug = any (${`{${slugs.join(',')}}`}::text[])
    order by 1, 2, 4`.execute(db)
  const counts: Counts = {}
  for (const { alliance, sector } of rows) {
    const there = rows.filter((row) => row.alliance === alliance && row.sector === sector && row.organisation)
    counts[alliance] ??= {}
    counts[alliance][sector] = {
      organisations: new Set(there.map(({ organisation }) => organisation)).size,
      localities: Object.fromEntries(
        [...Map.groupBy(there, ({ locality }) => locality)].map(([locality, { length }]) => [
          locality,
          length,
        ]),
      ),
    }
  }
  return counts
}

const founding = ['france', 'ireland', 'netherlands', 'sweden']

describe('the demonstration', () => {
  let store: Store
  beforeAll(async () => {
    store = await ownStore()
    await loadDemonstration(store)
  }, 180_000)
  afterAll(() => store.close())

  const figures = async (query: ReturnType<typeof sql<{ n: number }>>) =>
    (await query.execute(store.db)).rows[0]?.n

  test('has as many organisations in each sector and place as the file, counted independently', async () => {
    const expected = await golden()
    expect(await count(store, founding)).toEqual(expected)
    const empty = Object.entries(expected).flatMap(([alliance, sectors]) =>
      Object.entries(sectors).flatMap(([sector, { organisations }]) =>
        organisations === 0 ? [`${alliance}: ${sector}`] : [],
      ),
    )
    expect(empty).toEqual(['Ireland: Socio-cultural & sports structures'])
  })

  test('names places and languages as they are', async () => {
    expect(
      await figures(sql`select count(*)::int as n from location where locality <> '' and point is null`),
    ).toBe(0)
    expect(
      await figures(sql`select count(*)::int as n from organisation o join alliance a on a.id = o.alliance_id
        where a.slug = 'netherlands' and names->>'nl' like 'Ontmoetingscentrum%' and names->>'en' like '%Meeting Centre%'`),
    ).toBe(2)
  })

  test('gives every view something to show', async () => {
    const training = sql`(select id from alliance where slug = 'training')`
    const status = (value: string) =>
      figures(
        sql`select count(*)::int as n from organisation where alliance_id = ${training} and status = ${value}`,
      )
    expect(await status('existing')).toBe(129)
    expect(await status('missing')).toBe(6)
    expect(
      await figures(
        sql`select count(*)::int as n from partnership where alliance_id = ${training} and state = 'wanted'`,
      ),
    ).toBeGreaterThanOrEqual(12)
    expect(
      await figures(sql`select count(*)::int as n from partnership where alliance_id = ${training}`),
    ).toBe(310)
    const linked = (table: string) =>
      figures(sql`select count(distinct organisation_id)::int as n from ${sql.table(table)}`)
    expect(await linked('organisation_need')).toBeGreaterThan(60)
    expect(await linked('organisation_actor_kind')).toBeGreaterThan(60)
    expect(await linked('seat')).toBe(7)
    expect(
      await figures(sql`
        select count(*)::int as n from import_row, jsonb_array_elements(faults) fault
        where fault->>'code' in ('need-unknown', 'actor-kind-unknown')`),
    ).toBe(0)
    expect(await figures(sql`select count(*)::int as n from survey where alliance_id = ${training}`)).toBe(19)
    expect(
      await figures(
        sql`select count(distinct territory_id)::int as n from location where alliance_id = ${training}`,
      ),
    ).toBe(6)
    expect(
      await figures(
        sql`select count(distinct engagement_level)::int as n from organisation where alliance_id = ${training}`,
      ),
    ).toBe(5)
  })

  test('comes once', async () => {
    const all = () => figures(sql`select count(*)::int as n from change`)
    const before = await all()
    await loadDemonstration(store)
    expect(await all()).toBe(before)
  })

  test('goes on where it was interrupted', async () => {
    const before = await count(store, [...founding, 'training'])
    // As a start leaves it that was killed between two files and before the last alliance.
    await store.script(`
      select set_config('atlas.change', gen_random_uuid()::text, true);
      delete from atlas.alliance where slug = 'sweden';
      delete from atlas.survey where alliance_id = (select id from atlas.alliance where slug = 'training');
      delete from atlas.change where id = (select change_id from atlas.import where file_name = 'training-surveys.csv');`)
    await loadDemonstration(store)
    expect(await count(store, [...founding, 'training'])).toEqual(before)
    expect(await figures(sql`select count(*)::int as n from survey`)).toBe(19)
    expect(await figures(sql`select count(*)::int as n from alliance`)).toBe(5)
  })
})

test('a store that has alliances of its own is left alone', async () => {
  const store = await ownStore()
  await anAlliance(store)
  await loadDemonstration(store)
  expect(await store.db.selectFrom('alliance').select('id').execute()).toHaveLength(1)
  await store.close()
}, 120_000)
