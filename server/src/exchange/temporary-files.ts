import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Each process has a folder of its own, whose name tells the next one whether it is still needed. */
const folderName = /^alliance-atlas-imports-(\d+)$/
const ownFolder = () => join(tmpdir(), `alliance-atlas-imports-${process.pid}`)

/** Where a file of an import may lie for as long as it is worked on. */
export function temporaryPath(): string {
  mkdirSync(ownFolder(), { recursive: true, mode: 0o700 })
  return join(ownFolder(), randomUUID())
}

/** Deletes what processes left that were ended while they worked on files. To be called before the first one. */
export function deleteLeftFiles(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(folderName.exec(name)?.[1])
    if (pid && !(isRunning(pid) && pid !== process.pid)) deleteFolder(join(tmpdir(), name))
  }
}

/** What belongs to another account of the machine is left to it. */
function deleteFolder(path: string) {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch {}
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
