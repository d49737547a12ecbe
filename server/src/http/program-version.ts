import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What decides the answers of the service: its own sources and those that it shares with the pages. */
const sourceFolders = ['../', '../../../shared/src/', '../../../db/src/'].map((folder) =>
  fileURLToPath(new URL(folder, import.meta.url)),
)

function hashSources(): string {
  const hash = createHash('sha256')
  for (const folder of sourceFolders) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    for (const file of files.filter(isProduct).sort()) hash.update(readFileSync(`${folder}${file}`))
  }
  return hash.digest('hex').slice(0, 12)
}

const isProduct = (file: string) => file.endsWith('.ts') && !/\.(test|factory)\.ts$/.test(file)

/**
 * Names this version of the program in entity tags, so that no copy of an earlier version's answer is confirmed after
 * an upgrade. It follows from the sources, as a number that people have to raise is forgotten.
 */
export const programVersion: string = hashSources()
