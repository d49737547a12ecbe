import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * What session cookies are signed with: the configured secret, or one made at the first start and kept in the data
 * folder, readable to its owner alone. Losing it signs everybody out and harms nothing else.
 */
export async function readSecret({
  dataDir,
  authSecret,
}: {
  dataDir: string
  authSecret?: string
}): Promise<string> {
  if (authSecret) return authSecret
  const file = join(dataDir, 'auth-secret')
  await mkdir(dataDir, { recursive: true })
  // `wx` decides between two processes that start together: the second one reads what the first one wrote.
  await writeFile(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 }).catch(ifNotThere)
  return (await readFile(file, 'utf8')).trim()
}

function ifNotThere(error: NodeJS.ErrnoException) {
  if (error.code !== 'EEXIST') throw error
}
