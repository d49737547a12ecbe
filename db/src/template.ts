import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { zstdCompress, zstdDecompress } from 'node:zlib'
import manifest from '../package.json' with { type: 'json' }
import { connectEmbedded } from './connect.ts'
import { writeDurably } from './durable-file.ts'
import { fingerprint, migrate, readMigrations } from './migrate.ts'

/** Kept where packages are: `pnpm install` on a new version starts afresh, and nothing breaks when it is gone. */
const cacheFolder = new URL('../../node_modules/.cache/alliance-atlas/', import.meta.url)

/**
 * A migrated, empty data directory of the embedded engine as a tar, to start new stores from: creating PostGIS takes
 * seconds, unpacking this does not. It is made once and cached by what it is made of; where the cache cannot be written,
 * it is made each time.
 */
export async function emptyStore(onProgress: (message: string) => void = () => {}): Promise<Blob> {
  const file = new URL(`store-${await recipe()}.tar.zst`, cacheFolder)
  const cached = await readFile(file).then(decompress, () => undefined)
  if (cached) return asTar(cached)
  onProgress('Creating the database')
  const tar = await build()
  await mkdir(cacheFolder, { recursive: true })
    .then(async () => writeDurably(fileURLToPath(file), await compress(tar)))
    .catch(() => {})
  return asTar(tar)
}

const [compress, decompress] = [promisify(zstdCompress), promisify(zstdDecompress)]

/** The engine tells a plain tar from a compressed one by this type. */
const asTar = (tar: Uint8Array<ArrayBuffer>) => new Blob([tar], { type: 'application/x-tar' })

async function build(): Promise<Uint8Array<ArrayBuffer>> {
  const store = await connectEmbedded('memory://')
  await migrate(store)
  const tar = await store.client.dumpDataDir('none')
  await store.close()
  return new Uint8Array(await tar.arrayBuffer())
}

/** What the cached directory depends on: the engine, its PostGIS and the migrations. */
async function recipe(): Promise<string> {
  const { '@electric-sql/pglite': engine, '@electric-sql/pglite-postgis': postgis } = manifest.dependencies
  const ingredients = [engine, postgis, fingerprint(await readMigrations())]
  return createHash('sha256').update(ingredients.join('\n')).digest('hex').slice(0, 16)
}
