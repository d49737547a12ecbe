import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Writes a file so that, whatever happens, its name holds either all of it or what it held before: a file of another
 * name, flushed to the disk, takes the name over, and the folder is flushed too.
 */
export async function writeDurably(path: string, content: Uint8Array): Promise<void> {
  const unfinished = `${path}.${process.pid}.partial`
  try {
    await flushed(unfinished, 'w', (file) => file.writeFile(content))
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  await flushFolder(dirname(path))
}

/** Makes the names in a folder outlast a power cut. Windows has no such thing and needs none. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform !== 'win32') await flushed(folder, 'r', async () => {})
}

async function flushed(
  path: string,
  flags: string,
  use: (file: Awaited<ReturnType<typeof open>>) => Promise<void>,
) {
  const file = await open(path, flags)
  try {
    await use(file)
    await file.sync()
  } finally {
    await file.close()
  }
}
