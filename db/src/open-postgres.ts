import { sql } from 'kysely'
import { connectPostgres, type Store } from './connect.ts'
import { loadGazetteer } from './gazetteer.ts'
import { healthCheck, type OpenStore } from './health.ts'
import { migrate } from './migrate.ts'
import { letBecomeRoles, restingRole, restoreRoles } from './roles.ts'
import { loadOutlines } from './shipped-outlines.ts'
import { StoreUnsuitable } from './store-errors.ts'

/**
 * Opens PostgreSQL for any number of processes; those that start together migrate it once.
 * @param ownerUrl of the account that owns the database, where that is not the one of the service
 */
export async function openPostgres(
  url: string,
  onProgress: (message: string) => void,
  ownerUrl = url,
): Promise<OpenStore> {
  const owner = await connectPostgres(ownerUrl, { max: 2 })
  try {
    await prepare(owner, { url, ownerUrl }, onProgress)
  } finally {
    await owner.close()
  }
  const store = await connectPostgres(url, { role: restingRole })
  const check = healthCheck(store)
  return { ...store, health: async () => ({ engine: 'postgres', ...(await check()) }) }
}

async function prepare(
  owner: Store,
  { url, ownerUrl }: { url: string; ownerUrl: string },
  onProgress: (message: string) => void,
) {
  const server = await describe(owner).catch((error) => refuse(ownerUrl, error))
  verify(server)
  if (server.migrated) await restoreRoles(owner, server.database)
  const applied = await migrate(owner)
  if (applied.length > 0) onProgress('Prepared the database')
  await loadGazetteer(owner, onProgress)
  await loadOutlines(owner, onProgress)
  await letBecomeRoles(owner, url === ownerUrl ? server.account : decodeURIComponent(new URL(url).username))
}

type Server = {
  version: string
  versionNumber: number
  database: string
  account: string
  superuser: boolean
  mayCreateRoles: boolean
  mayCreateSchemas: boolean
  migrated: boolean
  /** Installed in this database, or else what the server could install; null: nothing. */
  postgis: string | null
  postgisInstalled: boolean
  trigramsInstalled: boolean
}

async function describe({ db }: Store): Promise<Server> {
  const { rows } = await sql<Server>`
    select current_setting('server_version') as version,
      current_setting('server_version_num')::int as version_number,
      current_database()::text as database,
      r.rolname::text as account,
      r.rolsuper as superuser,
      r.rolsuper or r.rolcreaterole as may_create_roles,
      has_database_privilege(current_database(), 'create') as may_create_schemas,
      to_regclass('atlas.migration') is not null as migrated,
      coalesce(
        (select extversion from pg_extension where extname = 'postgis'),
        (select default_version from pg_available_extensions where name = 'postgis')) as postgis,
      exists (select from pg_extension where extname = 'postgis') as postgis_installed,
      exists (select from pg_extension where extname = 'pg_trgm') as trigrams_installed
    from pg_roles r where r.rolname = current_user`.execute(db)
  if (!rows[0]) throw new Error('the server does not know who asks')
  return rows[0]
}

/** @throws StoreUnsuitable with all that a new store lacks at once, as statements where there are any */
function verify(server: Server) {
  const { version, versionNumber, postgis, database, account } = server
  if (versionNumber < 150_000)
    throw new StoreUnsuitable(
      `DATABASE_URL names PostgreSQL ${version}; at least 15 is needed. Upgrade the server, or name another one.`,
    )
  if (postgis === null)
    throw new StoreUnsuitable(
      `The PostgreSQL server of DATABASE_URL has no PostGIS. Install it there (on Debian and Ubuntu: apt install postgresql-${Math.floor(versionNumber / 10_000)}-postgis-3) and start again.`,
    )
  if (isBefore(postgis, [3, 3]))
    throw new StoreUnsuitable(
      `DATABASE_URL names a database with PostGIS ${postgis}; at least 3.3 is needed. Install a newer one on the server, then run in the database ${database}: alter extension postgis update`,
    )
  if (server.migrated || server.superuser) return
  const name = quoted(account)
  const statements = [
    !server.postgisInstalled && 'create extension postgis schema public;',
    !server.trigramsInstalled && 'create extension pg_trgm schema public;',
    !server.mayCreateSchemas && `grant create on database ${quoted(database)} to ${name};`,
    !server.mayCreateRoles && `alter role ${name} createrole;`,
  ].filter((statement) => statement !== false)
  if (statements.length > 0)
    throw new StoreUnsuitable(
      `The account ${account} may not prepare the database ${database}. Have a superuser run in it, once:\n  ${statements.join('\n  ')}`,
    )
}

const isBefore = (version: string, [major, minor]: [number, number]): boolean => {
  const [a = 0, b = 0] = version.split('.').map((part) => Number.parseInt(part, 10))
  return a < major || (a === major && b < minor)
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/** Tells where the server was looked for, without the password. */
function refuse(url: string, error: Error & { code?: string }): never {
  const { username, host, pathname } = new URL(url)
  const remedies: Record<string, string> = {
    '28P01': 'The password is wrong.',
    '28000': `The server does not admit the account ${username} from here: see its pg_hba.conf.`,
    '3D000': `There is no such database. Create it: createdb ${pathname.slice(1)}`,
  }
  const remedy = remedies[error.code ?? ''] ?? 'Is the server running, and the address right?'
  throw new StoreUnsuitable(
    `The PostgreSQL of DATABASE_URL (${host}${pathname}) cannot be used: ${error.message || error.code}. ${remedy}`,
    { cause: error },
  )
}
