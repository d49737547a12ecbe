import { connectPostgres } from '../../db/src/connect.ts'
import { migrate } from '../../db/src/migrate.ts'
import { createDatabase } from '../../test/setup/databases.ts'
import startPostgres from '../../test/setup/postgres.ts'

/**
 * A migrated database for one measurement: on the server of DATABASE_URL, or on a PostgreSQL started for it.
 * @returns its address, and what removes it again
 */
export async function benchDatabase(): Promise<{ url: string; remove: () => Promise<void> }> {
  const given = process.env.DATABASE_URL
  if (!given) {
    let server = ''
    const stop = await startPostgres({ provide: (_name, address) => (server = String(address)) })
    return { url: await fresh(server), remove: stop }
  }
  const server = given.replace(/\/[^/]*$/, '')
  const url = await fresh(server)
  return { url, remove: () => drop(given, url) }
}

async function fresh(server: string): Promise<string> {
  const url = await createDatabase(server, `atlas_bench_${process.pid}`, 'template0')
  const store = await connectPostgres(url)
  await migrate(store)
  await store.close()
  return url
}

async function drop(server: string, url: string) {
  const admin = await connectPostgres(server, { max: 1 })
  await admin.script(`drop database ${url.split('/').at(-1)}`)
  await admin.close()
}
