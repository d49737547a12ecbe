// Runs on one engine: each is migrated from the beginning for its template anyway, and this one from an earlier state.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownStore } from '../../test/store.ts'
import { migrate, readMigrations } from './migrate.ts'
import type { WholeStore } from './whole-store.factory.ts'

let store: WholeStore
beforeAll(async () => {
  store = await ownStore({ empty: true })
})
afterAll(() => store.close())

const training = '01900000-0000-7000-8000-0000000000a5'
const real = '01900000-0000-7000-8000-0000000000b1'

test('alliances that had opened everything open their facts; the invented one stays as it is', async () => {
  const migrations = await readMigrations()
  await migrate(
    store,
    migrations.filter(({ name }) => name < '0025'),
  )
  await store.script(`alter table atlas.alliance disable trigger user;
    insert into atlas.alliance (id, slug, name, guest_access)
      values ('${training}', 'training', 'Training', 'everything'), ('${real}', 'real', 'Real', 'everything');
    alter table atlas.alliance enable trigger user`)
  await migrate(store, migrations)
  const alliances = await store.db
    .selectFrom('alliance')
    .select(['slug', 'invented', 'guestAccess'])
    .orderBy('slug')
    .execute()
  expect(alliances).toEqual([
    { slug: 'real', invented: false, guestAccess: 'facts' },
    { slug: 'training', invented: true, guestAccess: 'everything' },
  ])
}, 120_000)
