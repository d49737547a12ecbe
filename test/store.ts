import { inject } from 'vitest'
import { connectEmbedded, connectPostgres, type Store } from '../db/src/connect.ts'
import { emptyStore } from '../db/src/template.ts'
import { createDatabase, template } from './setup/databases.ts'

const shared = globalThis as { atlasStore?: Promise<Store> }

/**
 * The migrated store of this worker, with the gazetteer, on the engine that the project tests. Suites share it: each makes an alliance of
 * its own (see factories.ts) and looks at nothing else.
 */
export function testStore(): Promise<Store> {
  shared.atlasStore ??= openTestStore()
  return shared.atlasStore
}

/** A store of one's own, to be closed by whoever asked; `empty` leaves out the migrations, and with them PostGIS. */
export async function ownStore(options: { empty?: boolean } = {}): Promise<Store> {
  const server = inject('postgres')
  if (!server) return connectEmbedded('memory://', options.empty ? undefined : (await emptyStore()).tar)
  const database = `own_${crypto.randomUUID().replaceAll('-', '')}`
  return connectPostgres(await createDatabase(server, database, options.empty ? 'template0' : template))
}

/** The address of this worker's database, for tests that start a process of their own; null on the embedded engine. */
export const testDatabaseUrl = (): string | null => {
  const server = inject('postgres')
  return server ? `${server}/${workerDatabase}` : null
}

const workerDatabase = `worker_${process.pid}`

async function openTestStore(): Promise<Store> {
  const server = inject('postgres')
  if (!server) return connectEmbedded('memory://', (await emptyStore()).tar)
  return connectPostgres(await createDatabase(server, workerDatabase, template), { max: 4 })
}
