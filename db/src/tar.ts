import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { extract } from 'tar-stream'

/**
 * Unpacks the files and folders of a tar into a new folder. The engine would do so too, but only while it opens, in
 * twice the time.
 */
export async function unpackTar(tar: Uint8Array, folder: string): Promise<void> {
  await mkdir(folder)
  const made = new Set<string>()
  const entries = extract()
  entries.end(tar)
  for await (const entry of entries) {
    const { name, type } = entry.header
    const path = join(folder, name)
    const parent = type === 'directory' ? path : dirname(path)
    if (!made.has(parent)) await mkdir(parent, { recursive: true })
    made.add(parent)
    if (type === 'file') {
      const file = await open(path, 'wx')
      for await (const piece of entry as AsyncIterable<Uint8Array>) await file.write(piece)
      await file.close()
    } else entry.resume()
  }
}
