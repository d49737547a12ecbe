import { createHash } from 'node:crypto'
import type { Dirent } from 'node:fs'
import { glob, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A hash of names and contents of files and folders, without tests and what is installed or built. */
export async function fingerprintOf(root: URL, paths: string[]): Promise<string> {
  const folder = fileURLToPath(root)
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of await filesOf(join(folder, path))) {
      hash.update(`${file.slice(folder.length)}\n`).update(await readFile(file))
    }
  }
  return hash.digest('hex')
}

async function filesOf(path: string): Promise<string[]> {
  if ((await stat(path)).isFile()) return [path]
  const files: string[] = []
  for await (const entry of glob('**/*', { cwd: path, withFileTypes: true, exclude: isNoSource }))
    if (entry.isFile()) files.push(join(entry.parentPath, entry.name))
  return files.sort()
}

const isNoSource = ({ name }: Dirent) =>
  name === 'node_modules' || name === 'dist' || /\.test\.tsx?$/.test(name)
