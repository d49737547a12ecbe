import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { flushFolder } from './durable-file.ts'

/** What has to outlast the store, in the data folder on both engines: outside of snapshots and backups, which are older. */
export const dataLists = { erasures: 'erased.jsonl', withdrawals: 'withdrawn.jsonl' } as const

type ListName = (typeof dataLists)[keyof typeof dataLists]

/**
 * Reads a list; one that is not there yet is empty. A line that was cut off by a power cut is the last one, and was
 * acknowledged to nobody.
 */
export async function readDataList<Line>(dataDir: string, name: ListName): Promise<Line[]> {
  const text = await readFile(join(dataDir, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const end = text.lastIndexOf('\n') + 1
  return text
    .slice(0, end)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
}

/** Adds lines that are on the disk when this returns. */
export async function addToDataList(
  dataDir: string,
  name: ListName,
  lines: readonly object[],
): Promise<void> {
  if (lines.length === 0) return
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const file = await open(join(dataDir, name), 'a', 0o600)
  try {
    await file.appendFile(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    await file.sync()
  } finally {
    await file.close()
  }
  await flushFolder(dataDir)
}
