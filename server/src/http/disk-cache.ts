import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Once it is full, so much of the bound is kept: what was used last. */
const keptShare = 0.8

/**
 * Files kept in a folder up to a bound; those that were not used for longest go first. What cannot be written, on a full
 * disk for instance, is not kept.
 * @param folder absolute path, for this alone
 */
export function diskCache(folder: string, maxBytes: number) {
  let size: Promise<number> | undefined
  let clearing: Promise<void> | undefined

  const sizeNow = () => {
    size ??= filesIn(folder).then((files) => files.reduce((sum, { bytes }) => sum + bytes, 0))
    return size
  }

  async function makeRoom() {
    if ((await sizeNow()) <= maxBytes) return
    const files = (await filesIn(folder)).sort((one, other) => one.used - other.used)
    let left = files.reduce((sum, { bytes }) => sum + bytes, 0)
    for (const { path, bytes } of files) {
      if (left <= maxBytes * keptShare) break
      await rm(path, { force: true })
      left -= bytes
    }
    size = Promise.resolve(left)
  }

  return {
    /**
     * @param maxAge in milliseconds since it was kept
     * @returns null where there is none, or none so young
     */
    async read(name: string, maxAge: number): Promise<Uint8Array | null> {
      const path = join(folder, name)
      try {
        const [bytes, { mtimeMs }] = await Promise.all([readFile(path), stat(path)])
        if (Date.now() - mtimeMs > maxAge) return null
        // When it was kept stays; when it was used is now.
        utimes(path, new Date(), mtimeMs / 1000).catch(() => {})
        return bytes
      } catch {
        return null
      }
    },
    /** @param name a relative path, of our own making */
    async keep(name: string, bytes: Uint8Array): Promise<void> {
      const path = join(folder, name)
      const unfinished = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}.partial`
      try {
        await mkdir(dirname(path), { recursive: true })
        await writeFile(unfinished, bytes)
        await rename(unfinished, path)
        size = Promise.resolve((await sizeNow()) + bytes.length)
        clearing ??= makeRoom().finally(() => {
          clearing = undefined
        })
        await clearing
      } catch {
        await rm(unfinished, { force: true }).catch(() => {})
      }
    },
  }
}

/** Deletes what was kept longer ago than so many milliseconds, whoever used it since. */
export async function deleteOldFiles(folder: string, maxAge: number): Promise<void> {
  for (const { path, kept } of await filesIn(folder))
    if (Date.now() - kept > maxAge) await rm(path, { force: true })
}

type KeptFile = { path: string; bytes: number; used: number; kept: number }

async function filesIn(folder: string): Promise<KeptFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile())
  const known = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name)
      const found = await stat(path).catch(() => null)
      return found ? [{ path, bytes: found.size, used: found.atimeMs, kept: found.mtimeMs }] : []
    }),
  )
  return known.flat()
}
