import { chmod, lstat, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Rights of a group and of everybody else. */
const othersMask = 0o077

/**
 * Makes a folder if there is none, and takes from other accounts of the machine what rights they have on it and on all
 * that is in it: it holds hashes of passwords and addresses of people. Windows has rights of another kind.
 * @returns how many files and folders others could use until now
 */
export async function makePrivate(folder: string): Promise<number> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return process.platform === 'win32' ? 0 : closeToOthers(folder)
}

async function closeToOthers(path: string): Promise<number> {
  const entry = await lstat(path)
  if (entry.isSymbolicLink()) return 0
  const isOpen = (entry.mode & othersMask) !== 0
  if (isOpen) await chmod(path, entry.mode & 0o777 & ~othersMask)
  if (!entry.isDirectory()) return isOpen ? 1 : 0
  let count = isOpen ? 1 : 0
  for (const name of await readdir(path)) count += await closeToOthers(join(path, name))
  return count
}
