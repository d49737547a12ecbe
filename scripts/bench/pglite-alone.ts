import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

// The packages are those of db/, and what is measured against is not to pass through its code.
const { resolve } = createRequire(new URL('../../db/package.json', import.meta.url))
const load = (name: string) => import(pathToFileURL(resolve(name)).href)

type Alone = { query(text: string): Promise<unknown>; close(): Promise<void> }

/** The embedded engine with the extensions of the product, as their packages come. */
export async function openAlone(dataDir: string): Promise<Alone> {
  const [{ PGlite }, { pg_trgm }, { postgis }] = await Promise.all([
    load('@electric-sql/pglite'),
    load('@electric-sql/pglite/contrib/pg_trgm'),
    load('@electric-sql/pglite-postgis'),
  ])
  return PGlite.create({ dataDir, extensions: { pg_trgm, postgis } })
}
