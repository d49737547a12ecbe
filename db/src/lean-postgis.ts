import { access, mkdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { constants, gunzip, gzip } from 'node:zlib'
import { postgis } from '@electric-sql/pglite-postgis'
import manifest from '../package.json' with { type: 'json' }
import { cacheFolder } from './cache-folder.ts'
import { writeDurably } from './durable-file.ts'

/** Rasters, topology and addresses, and the ways to get here from other versions: nothing that is ever asked for. */
const superfluous = /raster|topology|tiger|address|sfcgal|unpackaged|--ANY|\/contrib\/|--\d[\d.]*--/

/**
 * PostGIS for the embedded engine, which unpacks all of it and loads every library in it each time it opens: without
 * what is superfluous it opens in two thirds of the time. Made once and cached; where that fails, PostGIS as it comes.
 */
export const leanPostgis: typeof postgis = {
  ...postgis,
  async setup(...engine) {
    const whole = await postgis.setup(...engine)
    return { ...whole, bundlePath: await leanBundle(whole.bundlePath).catch(() => whole.bundlePath) }
  },
}

async function leanBundle(whole: URL): Promise<URL> {
  const version = manifest.dependencies['@electric-sql/pglite-postgis']
  const lean = new URL(`postgis-${version}.tar.gz`, cacheFolder)
  const isThere = await access(lean).then(
    () => true,
    () => false,
  )
  if (isThere) return lean
  const tar = await promisify(gunzip)(await readFile(whole))
  const content = await promisify(gzip)(withoutSuperfluous(tar), { level: constants.Z_BEST_SPEED })
  await mkdir(cacheFolder, { recursive: true })
  await writeDurably(fileURLToPath(lean), content)
  return lean
}

/** The blocks of a tar, but those of the files that are superfluous. */
function withoutSuperfluous(tar: Buffer): Buffer {
  const kept: Buffer[] = []
  for (let at = 0; at < tar.length; ) {
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136), 8) || 0
    const end = at + block + Math.ceil(size / block) * block
    const [name] = tar.toString('utf8', at, at + 100).split('\0')
    if (!superfluous.test(name ?? '')) kept.push(tar.subarray(at, end))
    at = end
  }
  return Buffer.concat(kept)
}

const block = 512
