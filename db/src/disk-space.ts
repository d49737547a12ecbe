import { statfs } from 'node:fs/promises'

/** Room for one more segment of the write-ahead log (16 MB) and a snapshot. */
const minFreeBytes = 32 * 1024 * 1024

/** Why a folder's disk has too little room for the store to go on writing; undefined where it has enough. */
export async function findDiskProblem(folder: string): Promise<string | undefined> {
  const { bavail, bsize } = await statfs(folder)
  const freeBytes = bavail * bsize
  if (freeBytes >= minFreeBytes) return
  const megabytes = (bytes: number) => `${Math.floor(bytes / 1024 / 1024)} MB`
  return `The disk of ${folder} is full: ${megabytes(freeBytes)} are free, ${megabytes(minFreeBytes)} are needed. Make room there.`
}
