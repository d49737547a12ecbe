import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  aBusyRoom,
  aCriterion,
  aFindingComment,
  aFindingDecision,
  aFormerOrganisation,
  aLocation,
  aNeed,
  anAction,
  anActorKind,
  anAddressSearch,
  anAlliance,
  anExpectation,
  anImport,
  anOrganisation,
  aPartnership,
  aSeat,
  aSector,
  aSource,
  aSuggestion,
  aSuggestionDecision,
  aSurvey,
  aTerritory,
  tester,
} from '../../test/factories.ts'
import { testStore } from '../../test/store.ts'
import type { WriteTrx } from './tenancy.ts'
import { runChange, runReadTransaction } from './transactions.ts'

const store = await testStore()
const { db } = store

const forbidden = '42501'

const change = <T>(allianceId: string, write: (trx: WriteTrx) => Promise<T>) =>
  runChange(db, { allianceId, actor: tester, action: 'test.write' }, write)

const walledTables = (
  await sql<{ name: string; walled: boolean; policies: number }>`
    select c.relname as name, c.relrowsecurity as walled,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'atlas'::regnamespace and c.relkind in ('r', 'p')
      and a.attname = 'alliance_id' and not a.attisdropped
    order by c.relname`.execute(db)
).rows

async function anAllianceWithEverything() {
  const alliance = await anAlliance(store)
  const sector = await aSector(store, alliance)
  await aTerritory(store, alliance)
  const need = await aNeed(store, alliance)
  const kind = await anActorKind(store, alliance)
  await aCriterion(store, alliance)
  const one = await anOrganisation(store, alliance, { sectors: [sector], needs: [need], actorKinds: [kind] })
  const other = await anOrganisation(store, alliance)
  await anAddressSearch(store, alliance, await aLocation(store, alliance, one, { point: [0.5, 0.5] }))
  await aPartnership(store, alliance, one, other)
  await aFormerOrganisation(store, alliance, one)
  await aSurvey(store, alliance)
  await aSeat(store, alliance, one)
  await anExpectation(store, alliance, sector)
  await aFindingDecision(store, alliance)
  await aFindingComment(store, alliance)
  await anAction(store, alliance)
  await aSource(store, alliance)
  await anImport(store, alliance)
  await aSuggestion(store, alliance)
  await aSuggestionDecision(store, alliance)
  await aBusyRoom(store, alliance, { word: 'busy' })
  return alliance
}

describe('the wall between alliances', () => {
  let ours: string
  let theirs: string
  beforeAll(async () => {
    ours = await anAllianceWithEverything()
    theirs = await anAllianceWithEverything()
  })

  const rowsOf = async (table: string, allianceId: string) => {
    const { rows } = await sql`select * from ${sql.table(table)} where alliance_id = ${allianceId}`.execute(
      db,
    )
    return rows
  }

  describe.each(walledTables)('around $name', ({ name, walled, policies }) => {
    test('stands', () => {
      expect(walled).toBe(true)
      expect(policies).toBe(1)
    })

    test('hides the rows of others from a query without a filter', async () => {
      expect(await rowsOf(name, theirs)).not.toEqual([])
      const seen = await runReadTransaction(db, ours, (trx) =>
        sql<{ allianceId: string }>`select distinct alliance_id from ${sql.table(name)}`.execute(trx),
      )
      expect(seen.rows).toEqual([{ allianceId: ours }])
    })

    test('keeps a change from writing into another alliance', async () => {
      const trespass = change(ours, (trx) =>
        sql`update ${sql.table(name)} set alliance_id = ${theirs}`.execute(trx),
      )
      await expect(trespass).rejects.toMatchObject({ code: forbidden })
    })

    test('keeps a deletion without a filter at home', async () => {
      const before = await rowsOf(name, theirs)
      const deleting = await anAllianceWithEverything()
      const deletion = change(deleting, (trx) => sql`delete from ${sql.table(name)}`.execute(trx))
      if (name === 'history' || name === 'change') {
        await expect(deletion).rejects.toMatchObject({ code: forbidden })
      } else {
        await deletion
        expect(await rowsOf(name, deleting)).toEqual([])
      }
      expect(await rowsOf(name, theirs)).toEqual(before)
    })
  })

  test('lets a reader see its own alliance alone', async () => {
    const seen = await runReadTransaction(db, ours, (trx) =>
      trx.selectFrom('alliance').select('id').execute(),
    )
    expect(seen).toEqual([{ id: ours }])
  })

  test('leaves the other alliances alone when a change forgets which one it is about', async () => {
    await change(ours, (trx) => trx.updateTable('alliance').set({ purpose: 'ours' }).execute())
    const purposes = await db.selectFrom('alliance').select('purpose').where('id', '=', theirs).execute()
    expect(purposes).toEqual([{ purpose: '' }])
  })

  test('refuses a reference to a record of another alliance', async () => {
    const theirSector = await aSector(store, theirs)
    await expect(anOrganisation(store, ours, { sectors: [theirSector] })).rejects.toMatchObject({
      code: '23503',
    })
  })

  test('shows nothing to a reader without an alliance', async () => {
    const nothing = db.transaction().execute(async (trx) => {
      await sql`set local role atlas_member`.execute(trx)
      return trx.selectFrom('organisation').select('id').execute()
    })
    expect(await nothing).toEqual([])
  })
})

describe('the public role', () => {
  const asPublic = (query: ReturnType<typeof sql>) =>
    db.transaction().execute(async (trx) => {
      await sql`set local role atlas_public`.execute(trx)
      return query.execute(trx)
    })

  test('can read no table of the private schemas', async () => {
    const { rows } = await sql<{ name: string }>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('atlas', 'identity')`.execute(db)
    expect(rows.length).toBeGreaterThan(10)
    for (const { name } of rows) {
      await expect(asPublic(sql`select from ${sql.raw(name)}`), name).rejects.toMatchObject({
        code: forbidden,
      })
    }
  })

  test('can use the schema publication', async () => {
    const { rows } = await sql<{ usable: boolean }>`
      select has_schema_privilege('atlas_public', 'publication', 'usage') as usable`.execute(db)
    expect(rows).toEqual([{ usable: true }])
  })

  test('cannot become a member', async () => {
    const { rows } = await sql<{ member: boolean }>`
      select pg_has_role('atlas_public', 'atlas_member', 'member') as member`.execute(db)
    expect(rows).toEqual([{ member: false }])
  })

  test('the role of members reads no account', async () => {
    const accounts = db.transaction().execute(async (trx) => {
      await sql`set local role atlas_member`.execute(trx)
      return trx.selectFrom('identity.user').select('id').execute()
    })
    await expect(accounts).rejects.toMatchObject({ code: forbidden })
  })
})
