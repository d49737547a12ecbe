import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { backUp, restore } from '@atlas/db/backup'
import { openStore } from '@atlas/db/open'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { anAlliance, anOrganisation } from '../../test/factories.ts'
import { createDatabase, template } from '../../test/setup/databases.ts'
import { findPostgres } from '../../test/setup/find-engines.ts'
import { startCluster } from '../../test/setup/postgres.ts'
import { everythingOf } from './exchange/everything.factory.ts'

const server = inject('postgres')
let folder: string
let stopOther = async () => {}
let from: { dataDir: string; databaseUrl?: string }
let to: { dataDir: string; databaseUrl?: string }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-backup-'))
  from = { dataDir: join(folder, 'from') }
  to = { dataDir: join(folder, 'to') }
  if (!server) return
  vi.stubEnv('PATH', `${findPostgres()}${delimiter}${process.env.PATH}`)
  from.databaseUrl = await createDatabase(server, `backup_${process.pid}`, template)
  const other = await startCluster()
  stopOther = other.stop
  to.databaseUrl = await createDatabase(other.address, 'restored', 'template0')
}, 120_000)

afterAll(async () => {
  vi.unstubAllEnvs()
  await stopOther()
  await rm(folder, { recursive: true, force: true })
})

test('what was backed up is restored on a machine that has never seen it, walls included', async () => {
  const store = await openStore(from)
  const alliance = await anAlliance(store, { name: 'Kept' })
  await anOrganisation(store, alliance, { names: { en: 'Kept as well' } })
  const before = await everythingOf(store, alliance)
  await store.close()

  const file = join(folder, 'backup')
  await backUp(from, file, () => {})
  await restore(to, file)

  const restored = await openStore(to)
  try {
    expect(await everythingOf(restored, alliance)).toEqual(before)
    await expect(
      restored.db.transaction().execute(async (trx) => {
        await sql`set local role atlas_guest`.execute(trx)
        await sql`select * from atlas.organisation`.execute(trx)
      }),
    ).rejects.toThrow(/permission denied/)
  } finally {
    await restored.close()
  }
  await expect(restore(to, file)).rejects.toThrow(/new one|new folder/)
}, 240_000)

test('a file that is no backup is refused, and leaves nothing behind', async () => {
  const empty = { dataDir: join(folder, 'empty') }
  await expect(restore(empty, new URL(import.meta.url).pathname)).rejects.toThrow(/is no backup/)
})
