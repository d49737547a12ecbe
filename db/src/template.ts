import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import manifest from '../package.json' with { type: 'json' }
import { connectEmbedded } from './connect.ts'
import { writeDurably } from './durable-file.ts'
import { fingerprint, migrate, readMigrations } from './migrate.ts'

/** Kept where packages are: `pnpm install` on a new version starts afresh, and nothing breaks when it is gone. */
const cacheFolder = new URL('../../node_modules/.cache/alliance-atlas/', import.meta.url)

/**
 * A migrated, empty data directory of the embedded engine as a gzipped tar, to start new stores from: creating PostGIS
 * takes seconds, unpacking this does not. It is made once and cached by what it is made of; where the cache cannot be
 * written, it is made each time.
 */
export async function emptyStore(onProgress: (message: string) => void = () => {}): Promise<Blob> {
  const file = new URL(`store-${await recipe()}.tar.gz`, cacheFolder)
  const cached = await readFile(file).catch(() => undefined)
  if (cached) return new Blob([cached])
  onProgress('Creating the database')
  const dump = await build()
  await mkdir(cacheFolder, { recursive: true })
    .then(async () => writeDurably(fileURLToPath(file), await dump.bytes()))
    .catch(() => {})
  return dump
}

async function build(): Promise<Blob> {
  const store = await connectEmbedded('memory://')
  await migrate(store)
  const dump = await store.client.dumpDataDir('gzip')
  await store.close()
  return dump
}

/** What the cached directory depends on: the engine, its PostGIS and the migrations. */
async function recipe(): Promise<string> {
  const { '@electric-sql/pglite': engine, '@electric-sql/pglite-postgis': postgis } = manifest.dependencies
  const ingredients = [engine, postgis, fingerprint(await readMigrations())]
  return createHash('sha256').update(ingredients.join('\n')).digest('hex').slice(0, 16)
}
