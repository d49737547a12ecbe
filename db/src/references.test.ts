import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { aLocation, anAlliance, anOrganisation, aSector, tester } from '../../test/factories.ts'
import { testStore } from '../../test/store.ts'
import { changeAlliance, newId, type Trx } from './tenancy.ts'

const store = await testStore()
const { db } = store

const change = <T>(allianceId: string, write: (trx: Trx) => Promise<T>) =>
  changeAlliance(db, { allianceId, actor: tester, action: 'test.write' }, write)

const link = (allianceId: string, organisationId: string, sectorId: string) => (trx: Trx) =>
  trx.insertInto('organisationSector').values({ allianceId, organisationId, sectorId }).execute()

const linksOf = async (organisationId: string) => {
  const links = await db
    .selectFrom('organisationSector')
    .select('sectorId')
    .where('organisationId', '=', organisationId)
    .orderBy('sectorId')
    .execute()
  return links.map(({ sectorId }) => sectorId)
}

/** How either engine tells that a reference leads nowhere. */
const brokenReference = (constraint: string) =>
  expect.objectContaining({
    code: '23503',
    [store.engine === 'embedded' ? 'constraint' : 'constraint_name']: constraint,
  })

describe('a link of an organisation to a sector', () => {
  test('is refused where there is no such sector, also beside others that are known', async () => {
    const alliance = await anAlliance(store)
    const organisation = await anOrganisation(store, alliance)
    const known = await aSector(store, alliance)
    const linking = change(alliance, (trx) =>
      trx
        .insertInto('organisationSector')
        .values(
          [known, newId()].map((sectorId) => ({
            allianceId: alliance,
            organisationId: organisation,
            sectorId,
          })),
        )
        .execute(),
    )
    await expect(linking).rejects.toEqual(brokenReference('organisation_sector_known'))
    expect(await linksOf(organisation)).toEqual([])
  })

  test('cannot be moved to a sector that is not there', async () => {
    const alliance = await anAlliance(store)
    const sector = await aSector(store, alliance)
    const organisation = await anOrganisation(store, alliance, { sectors: [sector] })
    const moving = change(alliance, (trx) =>
      trx
        .updateTable('organisationSector')
        .set({ sectorId: newId() })
        .where('organisationId', '=', organisation)
        .execute(),
    )
    await expect(moving).rejects.toEqual(brokenReference('organisation_sector_known'))
    expect(await linksOf(organisation)).toEqual([sector])
  })

  test('goes with its sector, and no other does', async () => {
    const alliance = await anAlliance(store)
    const [going, staying] = [await aSector(store, alliance), await aSector(store, alliance)]
    const organisation = await anOrganisation(store, alliance, { sectors: [going, staying] })
    await change(alliance, (trx) => trx.deleteFrom('sector').where('id', '=', going).execute())
    expect(await linksOf(organisation)).toEqual([staying])
  })
})

describe('what belongs to an organisation', () => {
  test('is refused where there is no such organisation', async () => {
    const alliance = await anAlliance(store)
    const sector = await aSector(store, alliance)
    await expect(change(alliance, link(alliance, newId(), sector))).rejects.toEqual(
      brokenReference('organisation_sector_of_organisation'),
    )
    await expect(aLocation(store, alliance, newId())).rejects.toEqual(
      brokenReference('location_of_organisation'),
    )
  })

  test('goes with it, and nothing of another does', async () => {
    const alliance = await anAlliance(store)
    const sector = await aSector(store, alliance)
    const going = await anOrganisation(store, alliance, { sectors: [sector] })
    const staying = await anOrganisation(store, alliance, { sectors: [sector] })
    await aLocation(store, alliance, going)
    const place = await aLocation(store, alliance, staying)
    await change(alliance, (trx) => trx.deleteFrom('organisation').where('id', '=', going).execute())
    expect(await linksOf(going)).toEqual([])
    expect(await linksOf(staying)).toEqual([sector])
    const places = await db.selectFrom('location').select('id').where('allianceId', '=', alliance).execute()
    expect(places).toEqual([{ id: place }])
  })
})

test('the key of a sector that organisations have cannot be changed', async () => {
  const alliance = await anAlliance(store)
  const sector = await aSector(store, alliance)
  await anOrganisation(store, alliance, { sectors: [sector] })
  const renaming = change(alliance, (trx) =>
    trx.updateTable('sector').set({ id: newId() }).where('id', '=', sector).execute(),
  )
  await expect(renaming).rejects.toEqual(brokenReference('organisation_sector_known'))
})

test('an organisation belongs to an alliance, and goes with it', async () => {
  const nowhere = newId()
  await expect(anOrganisation(store, nowhere)).rejects.toMatchObject({ code: '23503' })
  const alliance = await anAlliance(store)
  const sector = await aSector(store, alliance)
  const organisation = await anOrganisation(store, alliance, { sectors: [sector] })
  await db.transaction().execute(async (trx) => {
    await sql`select set_config('atlas.change', ${newId()}, true)`.execute(trx)
    await trx.deleteFrom('alliance').where('id', '=', alliance).execute()
  })
  const left = await db.selectFrom('organisation').select('id').where('allianceId', '=', alliance).execute()
  expect(left).toEqual([])
  expect(await linksOf(organisation)).toEqual([])
})

/** A gate that one transaction opens for another. */
function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

/** Resolves once some transaction waits for another one to end. */
const somebodyWaits = () =>
  expect
    .poll(async () => {
      const { rows } = await sql<{ waiting: number }>`
        select count(*)::int as waiting from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
      return rows[0]?.waiting
    })
    .toBe(1)

// The embedded engine runs one transaction after the other.
const describeTogether = store.engine === 'postgres' ? describe : undefined
describeTogether?.('of two who write at the same time', () => {
  test('the one who links to a sector that the other deletes is refused', async () => {
    const alliance = await anAlliance(store)
    const sector = await aSector(store, alliance)
    const organisation = await anOrganisation(store, alliance)
    const [deleted, done] = [gate(), gate()]
    const deleting = change(alliance, async (trx) => {
      await trx.deleteFrom('sector').where('id', '=', sector).execute()
      deleted.open()
      await done.opened
    })
    await deleted.opened
    const linking = change(alliance, link(alliance, organisation, sector))
    const refused = expect(linking).rejects.toEqual(brokenReference('organisation_sector_known'))
    await somebodyWaits()
    done.open()
    await deleting
    await refused
    expect(await linksOf(organisation)).toEqual([])
  })

  test('the one who deletes a sector takes along the link that the other has just made', async () => {
    const alliance = await anAlliance(store)
    const sector = await aSector(store, alliance)
    const organisation = await anOrganisation(store, alliance)
    const [linked, done] = [gate(), gate()]
    const linking = change(alliance, async (trx) => {
      await link(alliance, organisation, sector)(trx)
      linked.open()
      await done.opened
    })
    await linked.opened
    const deleting = change(alliance, (trx) => trx.deleteFrom('sector').where('id', '=', sector).execute())
    await somebodyWaits()
    done.open()
    await linking
    await deleting
    expect(await linksOf(organisation)).toEqual([])
  })
})

test('whatever refers to an organisation or a territory is found by an index when that goes', async () => {
  const { rows } = await sql<{ table: string; columns: string[]; indexed: boolean }>`
    select conrelid::regclass::text as table, key.columns, exists (
        select from pg_index i where i.indrelid = conrelid and (
          select array_agg(attname::text order by attname) from pg_attribute
          where attrelid = conrelid and attnum = any ((i.indkey::int2[])[0:cardinality(conkey) - 1])
        ) = key.columns) as indexed
    from pg_constraint, lateral (
      select array_agg(attname::text order by attname) as columns from pg_attribute
      where attrelid = conrelid and attnum = any (conkey)
    ) key
    where contype = 'f' and confrelid in ('organisation'::regclass, 'territory'::regclass)`.execute(db)
  expect(rows.length).toBeGreaterThan(10)
  expect(rows.filter(({ indexed }) => !indexed)).toEqual([])
})
